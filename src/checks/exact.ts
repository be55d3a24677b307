/** Exact decimal numbers: sums and comparisons never go through floating point. */

/** `digits` × 10^-`scale`. */
export interface Exact {
  readonly digits: bigint;
  readonly scale: number;
}

export const ZERO: Exact = { digits: 0n, scale: 0 };

/** @param decimal `-?digits(.digits)?` */
export function exact(decimal: string): Exact {
  const point = decimal.indexOf('.');
  if (point < 0) return { digits: BigInt(decimal), scale: 0 };
  return {
    digits: BigInt(decimal.slice(0, point) + decimal.slice(point + 1)),
    scale: decimal.length - point - 1,
  };
}

export function plus(one: Exact, other: Exact): Exact {
  if (one.scale === other.scale) return { digits: one.digits + other.digits, scale: one.scale };
  const scale = Math.max(one.scale, other.scale);
  return { digits: digitsAt(one, scale) + digitsAt(other, scale), scale };
}

export function minus(one: Exact, other: Exact): Exact {
  return plus(one, { digits: -other.digits, scale: other.scale });
}

/** Below, at or above zero. */
export function sign({ digits }: Exact): -1 | 0 | 1 {
  return digits < 0n ? -1 : digits > 0n ? 1 : 0;
}

export function magnitude({ digits, scale }: Exact): Exact {
  return { digits: digits < 0n ? -digits : digits, scale };
}

export function isWhole({ digits, scale }: Exact): boolean {
  return scale === 0 || digits % 10n ** BigInt(scale) === 0n;
}

/** In plain notation, without needless zeros. */
export function format({ digits, scale }: Exact): string {
  if (scale === 0) return String(digits);
  const plain = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  const fraction = plain.slice(-scale).replace(/0+$/, '');
  const whole = plain.slice(0, -scale);
  return (digits < 0n ? '-' : '') + (fraction === '' ? whole : `${whole}.${fraction}`);
}

/** The digits of a number written with so many decimals, no fewer than it has. */
export function digitsAt({ digits, scale }: Exact, decimals: number): bigint {
  return scale === decimals ? digits : digits * 10n ** BigInt(decimals - scale);
}
