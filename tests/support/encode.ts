/** Text to bytes in the encodings of old sites, which the platform only decodes. */

const DOUBLE_BYTE = ['gb18030', 'big5'] as const;
type DoubleByte = (typeof DOUBLE_BYTE)[number];
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', ...DOUBLE_BYTE] as const;
export type Encoding = (typeof ENCODINGS)[number];

const tables = new Map<DoubleByte, Map<string, number>>();

/** Each character of two bytes, and the two of them as one number. */
function tableOf(encoding: DoubleByte): Map<string, number> {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1 && char !== '\ufffd' && !table.has(char)) table.set(char, (lead << 8) | trail);
    }
  }
  tables.set(encoding, table);
  return table;
}

/** The bytes of a text; a question mark where the encoding has no two bytes for a character. */
export function encoded(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  const table = tableOf(encoding);
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.charCodeAt(0) < 0x80 ? char.charCodeAt(0) : (table.get(char) ?? 0x3f);
    if (code > 0xff) bytes.push(code >> 8);
    bytes.push(code & 0xff);
  }
  return Uint8Array.from(bytes);
}
