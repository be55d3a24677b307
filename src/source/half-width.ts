/** Characters that a page prints in full width, as their counterparts in half width. Offsets stay. */

/** Full-width ASCII in half width. */
export function halfWidth(text: string): string {
  return narrowed(text, 0xff01, 0xff5e);
}

/** Full-width digits in half width. */
export function halfWidthDigits(text: string): string {
  return narrowed(text, 0xff10, 0xff19);
}

function narrowed(text: string, first: number, last: number): string {
  let plain = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < first || code > last) continue;
    plain += text.slice(from, at) + String.fromCharCode(code - 0xfee0);
    from = at + 1;
  }
  return from === 0 ? text : plain + text.slice(from);
}
