/** Files made to exhaust their reader. */
import { deflateSync } from 'node:zlib';
import { pdfFile, stream } from './pdf-file.js';

export const HELVETICA = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
export const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
export const ONE_PAGE = '<< /Type /Pages /Count 1 /Kids [4 0 R] >>';
export const HELLO = 'BT /F1 12 Tf 50 700 Td (Hello) Tj ET';

export function page(resources = ''): string {
  return `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> ${resources}>> >>`;
}

/** A page of such content. */
export function pageOf(content: string): Uint8Array {
  return pdfFile([CATALOG, ONE_PAGE, HELVETICA, page(), stream(content)]);
}

function form(content: string): string {
  const resources = '/Resources << /Font << /F1 3 0 R >> /XObject << /X 6 0 R >> >>';
  return stream(content, `/Type /XObject /Subtype /Form /BBox [0 0 500 800] ${resources} `);
}

/** A form that draws itself. */
export function recursiveForms(): Uint8Array {
  const objects = [CATALOG, ONE_PAGE, HELVETICA, page('/XObject << /X 6 0 R >> '), stream('/X Do')];
  return pdfFile([...objects, form(`${HELLO} /X Do /X Do`)]);
}

/** Content with more operators, points or characters than are read. */
export const TOO_MANY: Readonly<Record<string, () => string>> = {
  operators: () => 'q Q '.repeat(800_000),
  'a path': () => `${'0 0 1 1 re '.repeat(400_000)}f`,
  characters: () => `BT /F1 1 Tf ${`(${'a'.repeat(100)}) Tj `.repeat(12_000)}ET`,
};

export function linesAllOver(): Uint8Array {
  const lines = Array.from({ length: 20_000 }, (_, index) => {
    const [x, y] = [(index * 7.3) % 590, (index * 3.7) % 800];
    return `${x} 0 m ${x} 800 l 0 ${y} m 590 ${y} l`;
  });
  return pageOf(`${lines.join(' ')} S ${HELLO}`);
}

/** A page whose content, blanks, is packed. */
export function unpackingTo(size: number): Uint8Array {
  const packed = deflateSync(Buffer.alloc(size, ' '));
  const file = Buffer.from(pageOf('#'));
  const at = file.indexOf('#');
  const dictionary = file
    .subarray(0, at)
    .toString()
    .replace('/Length 1 ', `/Filter /FlateDecode /Length ${packed.length} `);
  return new Uint8Array(Buffer.concat([Buffer.from(dictionary), packed, file.subarray(at + 1)]));
}
