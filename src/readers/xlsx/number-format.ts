/** A number as Excel shows it in a number format. */
import { dateText, isDateFormat } from './date-format.js';

/** Formats that a workbook refers to by number alone, as the Chinese edition has them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);(#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);(#,##0.00)',
  45: 'mm:ss',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};
const LONGEST = 255;
/** Fractions, powers of ten, Chinese numerals, conditions: such numbers are given as they are stored. */
const NOT_WRITTEN = /[/?]|E[+-]|\[(?:DBNum|[<>=])/i;

export function formatOf(id: number, own: ReadonlyMap<number, string>): string {
  return (own.get(id) ?? BUILT_IN[id] ?? 'General').slice(0, LONGEST);
}

/** `stored` as the file has it: `257`, `257.0`, `3.1400000000000001`, `1E-3`. What is no number comes back as it is. */
export function numberText(stored: string, format: string, from1904: boolean): string {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return stored;
  const sections = sectionsOf(format);
  const section =
    sections.length > 1 && value < 0 ? sections[1] : value === 0 ? (sections[2] ?? sections[0]) : sections[0];
  if (section === undefined || /^\s*(?:general|g\/通用格式|@)\s*$/i.test(withoutBrackets(section)))
    return general(value);
  if (isDateFormat(section)) return dateText(value, section, from1904) ?? general(value);
  if (NOT_WRITTEN.test(withoutLiterals(section))) return general(value);
  const signed = value < 0 && sections.length < 2;
  return `${signed ? '-' : ''}${patternText(Math.abs(value), section)}`;
}

/** Fifteen digits, as Excel keeps them. */
function general(value: number): string {
  const digits = plainDigits(Math.abs(value));
  return value < 0 ? `-${digits}` : digits;
}

/** A number without exponent, rounded to the fifteen digits that a cell can hold. */
function plainDigits(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const written = String(rounded);
  const parts = /^(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(written);
  if (!parts) return written;
  const digits = `${parts[1]}${parts[2] ?? ''}`;
  const exponent = Number(parts[3]);
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  return digits.padEnd(exponent + 1, '0');
}

/** The sections for positive numbers, negative ones and zero. */
function sectionsOf(format: string): string[] {
  const sections = [''];
  for (const token of tokensOf(format)) {
    if (token === ';') sections.push('');
    else sections[sections.length - 1] += token;
  }
  return sections;
}

/** Quoted and escaped stretches, brackets, and single characters. */
function tokensOf(format: string): string[] {
  return format.match(/"[^"]*"|\[[^\]]*\]|[\\!_*][\s\S]|[\s\S]/g) ?? [];
}

function withoutBrackets(section: string): string {
  return section.replace(/\[[^\]]*\]/g, '');
}

function withoutLiterals(section: string): string {
  return tokensOf(section)
    .filter((token) => !/^(?:"|[\\!_*][\s\S])/.test(token))
    .join('');
}

/** What a token prints by itself; null for a place of digits and their marks. */
function literal(token: string): string | null {
  if (token.length > 1) {
    if (token.startsWith('"')) return token.slice(1, -1);
    if (token.startsWith('[')) return /^\[\$([^\]-]*)/.exec(token)?.[1] ?? '';
    return token.startsWith('_') ? ' ' : token.startsWith('*') ? '' : token.slice(1);
  }
  return /[0#.,]/.test(token) ? null : token;
}

function patternText(value: number, section: string): string {
  const tokens = tokensOf(section);
  const places = tokens.map((token, index) => ({ token, index })).filter(({ token }) => /^[0#]$/.test(token));
  const lastPlace = places[places.length - 1]?.index ?? -1;
  const point = tokens.indexOf('.');
  const decimals = point < 0 ? [] : places.filter(({ index }) => index > point);
  const whole = places.filter(({ index }) => point < 0 || index < point);
  // Commas behind the last place stand for thousands left out, those between two places for marks.
  const scaled = tokens.filter((token, index) => token === ',' && index > lastPlace).length;
  const grouped = tokens.some(
    (token, index) =>
      token === ',' && index < (whole[whole.length - 1]?.index ?? -1) && index > (whole[0]?.index ?? 0),
  );
  const percent = tokens.filter((token) => token === '%').length;
  const [integer, fraction] = rounded(value, 2 * percent - 3 * scaled, decimals.length);
  const minimum = whole.filter(({ token }) => token === '0').length;
  const digits = (integer === '0' ? '' : integer).padStart(minimum, '0');
  const shown = new Map<number, string>();
  whole.forEach(({ index }, place) => {
    const fromRight = whole.length - 1 - place;
    // What has no place of its own stands at the first.
    const from = place === 0 ? 0 : Math.max(0, digits.length - fromRight - 1);
    const own = digits.slice(from, Math.max(0, digits.length - fromRight));
    shown.set(index, grouped ? withMarks(own, fromRight) : own);
  });
  const needed = decimals.reduce(
    (count, { token }, place) =>
      token === '0' || fraction.slice(place).search(/[1-9]/) >= 0 ? place + 1 : count,
    0,
  );
  decimals.forEach(({ index }, place) => {
    shown.set(index, place < needed ? fraction.charAt(place) : '');
  });
  return tokens
    .map((token, index) => {
      const text = literal(token);
      if (text !== null) return text;
      return token === '.' ? (index === point && decimals.length > 0 ? '.' : '') : (shown.get(index) ?? '');
    })
    .join('')
    .trim();
}

/** A mark behind each digit that has a multiple of three behind it. */
function withMarks(digits: string, behind: number): string {
  let written = '';
  for (let at = 0; at < digits.length; at++) {
    const left = digits.length - 1 - at + behind;
    written += digits.charAt(at) + (left > 0 && left % 3 === 0 ? ',' : '');
  }
  return written;
}

/** value × 10^power, rounded half up to so many decimals, digit by digit: whole part and fraction. */
function rounded(value: number, power: number, decimals: number): [string, string] {
  const [whole = '0', fraction = ''] = plainDigits(value).split('.');
  const all = whole + fraction;
  let point = whole.length + power;
  let digits = all;
  if (point < 0) {
    digits = '0'.repeat(-point) + digits;
    point = 0;
  }
  const kept = point + decimals;
  const roundsUp = digits.charCodeAt(kept) >= 0x35;
  digits = digits.slice(0, kept).padEnd(kept, '0');
  if (roundsUp) {
    const more = plusOne(digits);
    if (more.length > digits.length) point++;
    digits = more;
  }
  return [digits.slice(0, point).replace(/^0+(?=\d)/, '') || '0', digits.slice(point)];
}

function plusOne(digits: string): string {
  let at = digits.length - 1;
  while (at >= 0 && digits.charAt(at) === '9') at--;
  const tail = '0'.repeat(digits.length - 1 - at);
  return at < 0 ? `1${tail}` : digits.slice(0, at) + String(Number(digits.charAt(at)) + 1) + tail;
}
