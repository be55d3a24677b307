/** Reads the value of a cell: exact decimal strings all the way, never through floating point. */
import { isDigit } from '../source/characters.js';
import { isZeroWord, splitQuantity } from '../lexer/shapes.js';

export interface Quantity {
  /** In the figure's canonical unit: `-?digits(.digits)?`. */
  readonly decimal: string;
  /** Unit as printed, with its scale (万元); null where none is printed, or a bare scale (万). */
  readonly unitWritten: string | null;
  /** The cell itself carries 万 or 亿: exact to half a unit of its last digit. */
  readonly approximate: boolean;
  /** `words`: read from 无. */
  readonly inferred: 'words' | null;
  /** An amount without 元: taken as what the form means. */
  readonly unitImplied: boolean;
  /** The printed unit is another than the form's. */
  readonly unitDiffers: boolean;
}

/** How the form measures a figure. */
export interface Measure {
  /** Unit that the form prints or means: 件, 万元. */
  readonly formUnit: string;
  /** Whether the report prints no unit for it and the form none either. */
  readonly formPrintsUnit: boolean;
  /** An amount of money. */
  readonly money: boolean;
}

const SCALES: readonly (readonly [string, number])[] = [
  ['亿', 8],
  ['万', 4],
  ['千', 3],
  ['百', 2],
];
const YUAN = '元';
const ZERO = { number: '0', unit: '', note: null };

/** Canonical unit: money is counted in 元, everything else as the form does. */
export function canonicalUnit(formUnit: string): string {
  return isMoney(formUnit) ? YUAN : formUnit;
}

export function isMoney(unit: string): boolean {
  return unit.endsWith(YUAN);
}

/**
 * The quantity that a cell holds; null where it holds none, or one that cannot be counted in the
 * figure's unit (3件 under an amount).
 *
 * @param raw the cell's text, trimmed
 * @param unitPrinted unit printed for the row or the column; null where none is
 */
export function readQuantity(raw: string, measure: Measure, unitPrinted: string | null): Quantity | null {
  const zero = isZeroWord(raw);
  const written = zero ? ZERO : splitQuantity(raw);
  if (!written) return null;
  // 000 behind 1 is a part of a number.
  const { number } = written;
  if (hasNeedlessZero(number, number.startsWith('-') ? 1 : 0, number.length)) return null;
  const own = splitUnit(written.unit);
  const printed = splitUnit(unitPrinted ?? '');
  const { money } = measure;
  const base = own.base || printed.base;
  if (money ? base !== '' && base !== YUAN : base === YUAN) return null;
  // A scale in the cell is the cell's own: 2400万 under 万元 is not 2400万万.
  const exponent =
    written.unit !== '' ? own.exponent : unitPrinted !== null ? printed.exponent : scaleOfForm(measure);
  const unitWritten = own.base !== '' ? written.unit : unitPrinted;
  return {
    decimal: shift(written.number, exponent),
    unitWritten,
    approximate: own.exponent >= 4,
    inferred: zero ? 'words' : null,
    unitImplied: money && unitWritten === null && (own.exponent > 0 || !measure.formPrintsUnit),
    unitDiffers: !money && base !== '' && base !== measure.formUnit,
  };
}

/** Whether text[start, end) begins with a zero that no number has: it is a part of one, or several. */
export function hasNeedlessZero(text: string, start: number, end: number): boolean {
  return (
    end - start > 1 &&
    (text.charCodeAt(start) === 0x30 || text.charCodeAt(start) === 0xff10) &&
    isDigit(text.charCodeAt(start + 1))
  );
}

/** No count of more digits is surely a number that JavaScript has. */
const MOST_DIGITS = 15;

/** The count that text[start, end) prints in digits alone, without a needless zero; -1 where it does not. */
export function plainCount(text: string, start: number, end: number): number {
  if (end === start || end - start > MOST_DIGITS) return -1;
  if (hasNeedlessZero(text, start, end)) return -1;
  let count = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    count = count * 10 + digit;
  }
  return count;
}

/** The number, where it is exactly one that JavaScript has; null otherwise. */
export function toNumber(decimal: string): number | null {
  const value = Number(decimal);
  // Short integers need no comparison.
  if (decimal.length <= MOST_DIGITS && Number.isInteger(value)) return value;
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER && String(value) === decimal ? value : null;
}

function scaleOfForm(measure: Measure): number {
  return measure.money ? splitUnit(measure.formUnit).exponent : 0;
}

/** 万元 → 10⁴ and 元; 万 → 10⁴; 件 → 1 and 件. */
function splitUnit(unit: string): { base: string; exponent: number } {
  for (const [scale, exponent] of SCALES) {
    if (unit.startsWith(scale)) return { base: unit.slice(1), exponent };
  }
  return { base: unit, exponent: 0 };
}

/** number × 10^exponent in plain notation, without needless zeros. */
function shift(number: string, exponent: number): string {
  const negative = number.startsWith('-');
  const [whole = '', fraction = ''] = (negative ? number.slice(1) : number).split('.');
  const digits = whole + fraction.slice(0, exponent).padEnd(exponent, '0');
  const integer = digits.replace(/^0+(?=\d)/, '') || '0';
  const rest = fraction.slice(exponent).replace(/0+$/, '');
  const plain = rest === '' ? integer : `${integer}.${rest}`;
  return negative && plain !== '0' ? `-${plain}` : plain;
}

/** Half a unit of the last digit of a cell that carries 万 or 亿, in the canonical unit: 487万 is exact to 5000. */
export function marginOf(raw: string): string {
  const written = splitQuantity(raw);
  if (!written) return '0';
  const decimals = written.number.split('.')[1]?.length ?? 0;
  const exponent = splitUnit(written.unit).exponent - decimals;
  return exponent < 0 ? `0.${'0'.repeat(-exponent)}5` : shift('0.5', exponent);
}
