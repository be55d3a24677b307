/** Days and times of day as Excel shows them. */

const LITERALS = /"[^"]*"|\[[^\]]*\]|[\\!_*][\s\S]/g;
const TOKENS =
  /"([^"]*)"|\[[^\]]*\]|[\\!]([\s\S])|_[\s\S]|\*[\s\S]|AM\/PM|上午\/下午|y+|m+|d+|h+|s+|0+|[\s\S]/gi;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Days from 1899-12-30 and from 1904-01-01 to 1970-01-01. */
const TO_1970 = { 1900: 25_569, 1904: 24_107 } as const;
const LAST_DAY = 2_958_465;
const SECONDS = 86_400;

/** Whether a section of a number format is one of dates or times. */
export function isDateFormat(section: string): boolean {
  if (/\[(?:h+|m+|s+)\]/i.test(section)) return true;
  const plain = section.replace(LITERALS, '');
  return /[ymdhs]/i.test(plain) && !/general|[#?]/i.test(plain);
}

/** Null where the number is no day, or the format asks for hours beyond a day. */
export function dateText(value: number, section: string, from1904: boolean): string | null {
  if (value < 0 || value > LAST_DAY || /\[(?:h+|m+|s+)\]/i.test(section)) return null;
  const seconds = Math.round(value * SECONDS);
  // Excel has a 29 February 1900: days before it count one less.
  const day = Math.floor(seconds / SECONDS) + (!from1904 && value < 60 ? 1 : 0);
  const date = new Date((day - TO_1970[from1904 ? 1904 : 1900]) * SECONDS * 1000);
  const time = seconds % SECONDS;
  const half = /AM\/PM|上午\/下午/i.test(section);
  const tokens = [...section.matchAll(TOKENS)];
  return tokens
    .map(([token, quoted, escaped], index) => {
      if (quoted !== undefined) return quoted;
      if (escaped !== undefined) return escaped;
      const name = token.toLowerCase();
      if (/^[ymdhs]+$/.test(name)) return part(name, isMinute(tokens, index), date, time, half);
      if (name === 'am/pm') return time < SECONDS / 2 ? 'AM' : 'PM';
      if (name === '上午/下午') return time < SECONDS / 2 ? '上午' : '下午';
      return /^[_*[]/.test(token) && token.length > 1 ? '' : token;
    })
    .join('')
    .replace(/[;@].*$/, '')
    .trim();
}

/** `m` behind hours or before seconds counts minutes. */
function isMinute(tokens: readonly RegExpMatchArray[], index: number): boolean {
  const next = (step: number): string => {
    for (let at = index + step; at >= 0 && at < tokens.length; at += step) {
      const name = (tokens[at]?.[0] ?? '').toLowerCase();
      if (/^[ymdhs]+$/.test(name)) return name.charAt(0);
    }
    return '';
  };
  return next(-1) === 'h' || next(1) === 's';
}

function part(name: string, isMinute: boolean, date: Date, time: number, half: boolean): string {
  const padded = (value: number) => (name.length > 1 ? String(value).padStart(2, '0') : String(value));
  switch (name.charAt(0)) {
    case 'y':
      return name.length > 2
        ? String(date.getUTCFullYear())
        : String(date.getUTCFullYear() % 100).padStart(2, '0');
    case 'd':
      return padded(date.getUTCDate());
    case 'h': {
      const hour = Math.floor(time / 3600);
      return padded(half ? hour % 12 || 12 : hour);
    }
    case 's':
      return padded(time % 60);
    default:
      if (isMinute) return padded(Math.floor(time / 60) % 60);
      return name.length > 2 ? (MONTHS[date.getUTCMonth()] ?? '') : padded(date.getUTCMonth() + 1);
  }
}
