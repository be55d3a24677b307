/** Reports that come back from the JSON or the lines of JSON that `ogi parse` wrote. */

/** JSON begins within this many bytes. */
const SEARCHED = 1024;

/** As `ogi parse` begins: no text of a report does. */
const JSON_START = /^\s*(?:\[\s*)?\{\s*"/;

/**
 * The values of a JSON document, those of an array one by one, or of lines of JSON; 'broken' for JSON that
 * breaks off or is several documents in one, null for any other text.
 */
export function jsonValues(bytes: Uint8Array): unknown[] | 'broken' | null {
  // JSON is UTF-8.
  const begins = new TextDecoder().decode(bytes.subarray(0, SEARCHED)).trimStart().charAt(0);
  if (begins !== '{' && begins !== '[') return null;
  const text = new TextDecoder().decode(bytes);
  const whole = parsed(text);
  if (whole !== undefined) return Array.isArray(whole) ? whole : [whole];
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const values = lines.map(parsed);
  if (!values.includes(undefined)) return values;
  return JSON_START.test(text) ? 'broken' : null;
}

/** Undefined where the text is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
