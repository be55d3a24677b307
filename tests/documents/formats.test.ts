import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { OgiError, readReport, readReports } from '../../src/node.js';
import { readReport as readBytes } from '../../src/read.js';
import { sampleReport } from '../package/support.js';
import { reading } from '../support/documents.js';
import { docx, paragraph, zip } from '../support/office.js';
import { runs } from '../support/runs.js';

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`files/${name}`, import.meta.url)));
const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** A compound file of 4096 bytes whose directory names these streams, all of them empty. */
function compound(...names: readonly string[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4096));
  const whole = new Uint8Array(view.buffer);
  whole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(0x1e, 9, true);
  view.setUint16(0x20, 6, true);
  view.setUint32(0x30, 1, true);
  view.setUint32(0x38, 4096, true);
  view.setUint32(0x3c, 0xfffffffe, true);
  view.setUint32(0x44, 0xfffffffe, true);
  for (let index = 1; index < 109; index++) view.setUint32(0x4c + 4 * index, 0xffffffff, true);
  for (let at = 512; at < 1024; at += 4) view.setUint32(at, 0xfffffffe, true);
  ['Root Entry', ...names].forEach((name, index) => {
    const at = 1024 + 128 * index;
    for (let place = 0; place < name.length; place++) {
      view.setUint16(at + 2 * place, name.charCodeAt(place), true);
    }
    view.setUint16(at + 0x40, 2 * (name.length + 1), true);
    view.setUint8(at + 0x42, index === 0 ? 5 : 2);
    view.setUint32(at + 0x44, 0xffffffff, true);
    view.setUint32(at + 0x48, index > 0 && index < names.length ? index + 1 : 0xffffffff, true);
    view.setUint32(at + 0x4c, index === 0 && names.length > 0 ? 1 : 0xffffffff, true);
    view.setUint32(at + 0x74, 0xfffffffe, true);
  });
  return whole;
}

describe('what cannot be read says why and what to do:', () => {
  test.each([
    ['an encrypted document', compound('EncryptionInfo', 'EncryptedPackage'), 'file-encrypted', /取消密码/],
    ['a Works file', compound('MatOST', 'MM'), 'file-unsupported', /Works.*另存为 \.docx/],
    ['an .xls', compound('Workbook'), 'file-unsupported', /\.xls）.*另存为 \.xlsx/],
    ['a presentation', compound('PowerPoint Document'), 'file-unsupported', /演示/],
    ['another compound file', compound('Other'), 'file-unsupported', /复合文档/],
    ['an empty Word stream', compound('WordDocument'), 'file-damaged', /WordDocument/],
    ['RTF', bytes('{\\rtf1\\ansi }'), 'file-unsupported', /RTF.*另存为 \.docx/],
    ['a picture', bytes('\xff\xd8\xff\xe0'), 'file-unsupported', /OCR/],
    ['a .rar', bytes('Rar!\x1a'), 'file-unsupported', /解压/],
    ['an archive', zip({ '年报.docx': docx(paragraph('甲')) }), 'file-unsupported', /解压/],
    ['a binary workbook', zip({ 'xl/workbook.bin': '' }), 'file-unsupported', /\.xlsb/],
    ['an OpenDocument file', zip({ mimetype: '', 'content.xml': '' }), 'file-unsupported', /OpenDocument/],
    ['an OFD file', zip({ 'OFD.xml': '' }), 'file-unsupported', /OFD.*\.pdf/],
    ['MHTML', bytes('MIME-Version: 1.0\r\n'), 'file-unsupported', /MHTML/],
    [
      'Word XML',
      bytes('<?xml version="1.0"?><?mso-application progid="Word.Document"?>'),
      'file-unsupported',
      /Word XML/,
    ],
    ['a .docx without its document', zip({ 'word/styles.xml': '' }), 'file-damaged', /word\/document\.xml/],
    [
      'a .docx whose text breaks off',
      zip({ 'word/document.xml': '<w:document><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p>' }),
      'file-damaged',
      /word\/document\.xml/,
    ],
    ['half a .docx', docx(paragraph('甲')).subarray(0, 300), 'file-damaged', /重新下载/],
  ])('%s', async (_, file, code, message) => {
    const report = await readBytes(file);
    expect(report.diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
    expect(report.diagnostics[0]?.severity).toBe('error');
    expect(report.diagnostics[0]?.message.zh).toMatch(message);
    expect(report.figures).toEqual([]);
    expect(report.generation).toBeNull();
  });
});

test('the content tells, not the name', async () => {
  // A .wps file, a web page saved as .doc, a document without a name.
  const text = new TextEncoder().encode(`<html><body>${sampleReport.replace(/\n/g, '<br>')}</body></html>`);
  expect((await readBytes(text)).source).toContain('云川市数据局');
  expect((await readBytes(docx(paragraph('正文')))).source).toBe('正文\n');
});

test('only a file that cannot be got at rejects', async () => {
  await expect(readReport('no/such/file.docx')).rejects.toMatchObject({ name: 'OgiError', code: 'ENOENT' });
  await expect(readReport('.')).rejects.toBeInstanceOf(OgiError);
  await expect(readBytes('text' as never)).rejects.toThrow(TypeError);
  await expect(readBytes(new Uint8Array(1), { limits: { maxPage: 3 } as never })).rejects.toThrow(
    /option limits/,
  );
  await expect(readBytes(new Uint8Array(1), { colour: 1 } as never)).rejects.toThrow(
    'unknown option: colour',
  );
});

test('all reports of a file are read', async () => {
  const twice = new TextEncoder().encode(`${sampleReport}\n${sampleReport}`);
  expect(await readReports(twice)).toHaveLength(2);
  expect(
    (await readReports(new ArrayBuffer(0))).map(({ diagnostics }) => diagnostics.map(({ code }) => code)),
  ).toEqual([['empty-input']]);
});

describe.each(['g2021.libreoffice.docx', 'g2021.libreoffice.xlsx', 'g2021.libreoffice.doc'])('%s', (name) => {
  const whole = fixture(name);

  test('cut anywhere, or with bytes changed, is read or said to be damaged', async () => {
    const right = reading((await readBytes(whole)).figures);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 5 }),
        async (cut, changes) => {
          const file = whole.slice(0, cut % 3 === 0 ? cut : undefined);
          for (const [at, value] of changes) if (at < file.length) file[at] = value;
          const report = await readBytes(file);
          const hasError = report.diagnostics.some(({ severity }) => severity === 'error');
          // The parts of a zip archive carry checksums; a compound file has none.
          if (!name.endsWith('.doc') && !hasError) expect(reading(report.figures)).toEqual(right);
        },
      ),
      runs(120),
    );
  });
});
