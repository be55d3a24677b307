/** Numbers as reports write them, with what each of them means. */
import fc from 'fast-check';
import type { FormCell } from './form.js';
import type { Entry } from './report-model.js';

export const STYLES = [
  'plain',
  'thousands',
  'wide-thousands',
  'spaced-thousands',
  'wide-digits',
  'unit',
  'spaced-unit',
  'scaled',
  'scaled-fraction',
  'hundred-million',
  'signed',
  'wide-sign',
  'minus',
  'words',
  'decimal',
  'yuan',
  'ten-thousand-yuan',
  'note',
  'nil',
] as const;
export type Style = (typeof STYLES)[number];

export interface Written {
  readonly style: Style;
  readonly value: number;
}

export const written: fc.Arbitrary<Written> = fc.record({
  style: fc.constantFrom(...STYLES),
  value: fc.oneof(fc.nat(20), fc.nat(99_999), fc.integer({ min: 1000, max: 2_000_000_000 })),
});

type Parts = Partial<Extract<Entry, { status: 'reported' }>> & { written: string };

/** What a cell says that is written in a style; a style that the cell cannot have gives the plain number. */
export function entryOf(cell: FormCell, { style, value }: Written): Entry {
  const parts = partsOf(cell, style, value) ?? { written: String(value) };
  const { written, decimal = shifted(value, 0, cell.exponent), ...others } = parts;
  return {
    status: 'reported',
    ownUnit: null,
    approximate: false,
    inferred: null,
    ...others,
    written,
    decimal,
  };
}

function partsOf(cell: FormCell, style: Style, value: number): Parts | null {
  const money = cell.kind === 'amount';
  const plain = String(value);
  switch (style) {
    case 'plain':
      return null;
    case 'thousands':
      return { written: grouped(plain, ',') };
    case 'wide-thousands':
      return { written: grouped(plain, '，') };
    case 'spaced-thousands':
      return { written: grouped(plain, ' ') };
    case 'wide-digits':
      return { written: wide(plain) };
    case 'unit':
    case 'spaced-unit': {
      const space = style === 'unit' ? '' : ' ';
      return { written: `${plain}${space}${cell.unit}`, ownUnit: cell.unit, decimal: plain };
    }
    case 'scaled':
      return { written: `${plain}万`, approximate: true, decimal: shifted(value, 0, 4) };
    case 'scaled-fraction': {
      const fraction = `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;
      return { written: `${fraction}万`, approximate: true, decimal: shifted(value, 2, 4) };
    }
    case 'hundred-million': {
      const unit = money ? '亿元' : '亿';
      const ownUnit = money ? unit : null;
      return { written: `${plain}${unit}`, approximate: true, ownUnit, decimal: shifted(value, 0, 8) };
    }
    case 'signed':
      return cell.kind === 'change' ? { written: `+${plain}` } : null;
    case 'wide-sign':
      return cell.kind === 'change' ? { written: `＋${wide(plain)}` } : null;
    case 'minus': {
      if (cell.kind !== 'change') return null;
      const sign = ['-', '−', '－', '–'][value % 4] ?? '-';
      return { written: `${sign}${plain}`, decimal: value === 0 ? '0' : `-${plain}` };
    }
    case 'words': {
      if (cell.kind !== 'change') return null;
      const word = ['增', '减', '增加', '减少'][value % 4] ?? '增';
      return { written: word + plain, decimal: word.startsWith('减') && value > 0 ? `-${plain}` : plain };
    }
    case 'decimal': {
      const fraction = `${Math.floor(value / 10_000)}.${String(value % 10_000).padStart(4, '0')}`;
      return money ? { written: fraction, decimal: shifted(value, 4, cell.exponent) } : null;
    }
    case 'yuan':
      return money ? { written: `${plain}元`, ownUnit: '元', decimal: plain } : null;
    case 'ten-thousand-yuan':
      return money
        ? { written: `${plain}万元`, ownUnit: '万元', approximate: true, decimal: shifted(value, 0, 4) }
        : null;
    case 'note':
      return { written: `${plain}（其中修订${value % 7}件）` };
    case 'nil':
      return { written: '无', decimal: '0', inferred: 'words' };
  }
}

/** value × 10^(exponent − fraction) in plain digits. */
function shifted(value: number, fraction: number, exponent: number): string {
  const digits = BigInt(value) * 10n ** BigInt(exponent);
  const divisor = 10n ** BigInt(fraction);
  const rest = String(digits % divisor)
    .padStart(fraction, '0')
    .replace(/0+$/, '');
  const whole = String(digits / divisor);
  return fraction === 0 || rest === '' ? whole : `${whole}.${rest}`;
}

function grouped(digits: string, separator: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, separator);
}

function wide(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
