/** Reports that come back from the JSON or the lines of JSON that `ogi parse` wrote. */

/** The values of a JSON document, those of an array one by one, or of lines of JSON; null for any other text. */
export function jsonValues(text: string): unknown[] | null {
  const first = text.trimStart().charAt(0);
  if (first !== '{' && first !== '[') return null;
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
