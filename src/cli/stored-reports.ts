/** Reports that come back from the JSON or the lines of JSON that `ogi parse` wrote. */

/** JSON begins within this many bytes. */
const SEARCHED = 1024;

/** The values of a JSON document, those of an array one by one, or of lines of JSON; null for any other text. */
export function jsonValues(bytes: Uint8Array): unknown[] | null {
  // JSON is UTF-8.
  const begins = new TextDecoder().decode(bytes.subarray(0, SEARCHED)).trimStart().charAt(0);
  if (begins !== '{' && begins !== '[') return null;
  const text = new TextDecoder().decode(bytes);
  const whole = parsed(text);
  if (whole !== undefined) return Array.isArray(whole) ? whole : [whole];
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const values = lines.map(parsed);
  return values.includes(undefined) ? null : values;
}

/** Undefined where the text is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
