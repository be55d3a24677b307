/** What a file is by its content; names lie. */
import type { UnsupportedFormat } from '../diagnostics/diagnose.js';
import { COMPOUND_MARK, CompoundFile } from './compound-file.js';
import { ProblemError } from './extract.js';
import type { Limits } from './limits.js';
import { ZipArchive } from './zip.js';

/** `text` is all else: HTML, plain text, or nothing that can be read. */
export type FileFormat = 'docx' | 'xlsx' | 'doc' | 'pdf' | 'text';

const ascii = (mark: string): number[] => [...mark].map((character) => character.charCodeAt(0));

/** Marks at the beginning of files that are not read. */
const MARKS: readonly (readonly [readonly number[], UnsupportedFormat])[] = [
  [ascii('{\\rtf'), 'rtf'],
  [[0x89, ...ascii('PNG')], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [ascii('GIF8'), 'image'],
  [[0x49, 0x49, 0x2a, 0x00], 'image'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'image'],
  [ascii('Rar!'), 'archive'],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], 'archive'],
  [[0x1f, 0x8b], 'archive'],
  [[0xdb, 0xa5], 'doc-old'],
  [[0x9b, 0xa5], 'doc-old'],
  [[0x31, 0xbe], 'doc-old'],
  [[0x01, 0xfe], 'works'],
  [ascii('MIME-Version:'), 'mhtml'],
];
/** A PDF may have something before its mark. */
const PDF_WITHIN = 1024;
const WORD_XML = /<\?mso-application progid="Word|<(?:w:wordDocument|pkg:package)[\s>]/;

/** Throws a ProblemError for what is known and cannot be read. */
export function formatOfFile(bytes: Uint8Array, limits: Limits): FileFormat {
  if (startsWith(bytes, ascii('PK\x03\x04')) || startsWith(bytes, ascii('PK\x05\x06'))) {
    return formatOfZip(new ZipArchive(bytes, limits));
  }
  if (startsWith(bytes, COMPOUND_MARK)) return formatOfCompound(new CompoundFile(bytes));
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, PDF_WITHIN));
  if (start.includes('%PDF-')) return 'pdf';
  for (const [mark, format] of MARKS) if (startsWith(bytes, mark)) throw unsupported(format);
  if (WORD_XML.test(start)) throw unsupported('word-xml');
  return 'text';
}

function formatOfZip(archive: ZipArchive): FileFormat {
  const { names } = archive;
  const has = (test: (name: string) => boolean) => names.some(test);
  if (has((name) => name === 'xl/workbook.bin')) throw unsupported('xlsb');
  if (has((name) => name.startsWith('word/'))) return 'docx';
  if (has((name) => name.startsWith('xl/'))) return 'xlsx';
  if (has((name) => name.startsWith('ppt/'))) throw unsupported('ppt');
  if (has((name) => name === 'ofd.xml')) throw unsupported('ofd');
  if (has((name) => name === 'mimetype') && has((name) => name === 'content.xml')) throw unsupported('odf');
  throw unsupported('archive');
}

function formatOfCompound(file: CompoundFile): FileFormat {
  if (file.has('EncryptedPackage')) throw new ProblemError({ code: 'file-encrypted' });
  if (file.has('WordDocument')) return 'doc';
  if (file.has('Workbook') || file.has('Book')) throw unsupported('xls');
  if (file.has('PowerPoint Document')) throw unsupported('ppt');
  if (file.has('MatOST') || file.has('CONTENTS') || file.has('SPELLING')) throw unsupported('works');
  throw unsupported('ole');
}

function unsupported(format: UnsupportedFormat): ProblemError {
  return new ProblemError({ code: 'file-unsupported', format });
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((code, index) => bytes[index] === code);
}
