/** Columns of a screen: an ideograph takes two. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
const NONE = /[\u00ad\u200b-\u200f\u2060\ufeff]/;

export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : NONE.test(character) ? 0 : 1;
  return width;
}

/** A text in lines of at most `width` columns; a line may begin anywhere but with a closing mark. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (line !== '' && widthOf(line + character) > width) {
      lines.push(line.trimEnd());
      line = '';
      if (character === ' ') continue;
    }
    line += character;
  }
  return [...lines, line];
}
