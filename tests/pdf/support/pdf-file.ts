/** PDF files written by hand: objects, pages and text in a Chinese font that is not embedded. */

/** An object's body without its number, such as `<< /Type /Catalog /Pages 2 0 R >>`. */
export type PdfObject = string;

const encoder = new TextEncoder();

export function stream(content: string, entries = ''): PdfObject {
  return `<< /Length ${encoder.encode(content).length} ${entries}>>\nstream\n${content}\nendstream`;
}

/** Objects from number 1; the first is the catalog. */
export function pdfFile(objects: readonly PdfObject[], trailer = ''): Uint8Array {
  let text = '%PDF-1.4\n';
  const offsets: number[] = [];
  objects.forEach((object, index) => {
    offsets.push(encoder.encode(text).length);
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
  });
  const start = encoder.encode(text).length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  text += offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return encoder.encode(text);
}

export const ENCODINGS = ['UniGB-UCS2-H', 'GBK-EUC-H'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A font object that any reader must have or replace, and the object of its descendant at `descendant`. */
export function unembeddedFont(encoding: Encoding, descendant: number): [PdfObject, PdfObject, PdfObject] {
  return [
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-${encoding} /Encoding /${encoding} /DescendantFonts [${descendant} 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500 814 939 500] /FontDescriptor ${descendant + 1} 0 R >>`,
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ];
}

let gbk: Map<string, string> | undefined;

/** Text as a hexadecimal string of a font's encoding. */
export function hexadecimal(text: string, encoding: Encoding): string {
  let hex = '';
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (encoding === 'UniGB-UCS2-H') hex += code.toString(16).padStart(4, '0');
    else if (code < 0x80) hex += code.toString(16).padStart(2, '0');
    else hex += gbkOf(character);
  }
  return `<${hex}>`;
}

function gbkOf(character: string): string {
  if (!gbk) {
    gbk = new Map();
    const decoder = new TextDecoder('gbk');
    for (let first = 0x81; first <= 0xfe; first++) {
      for (let second = 0x40; second <= 0xfe; second++) {
        const own = decoder.decode(new Uint8Array([first, second]));
        if (own.length === 1 && !gbk.has(own))
          gbk.set(own, first.toString(16) + second.toString(16).padStart(2, '0'));
      }
    }
  }
  // A character that the encoding lacks.
  return gbk.get(character) ?? gbkOf('〓');
}
