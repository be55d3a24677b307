/** Exact decimal numbers, of any size and sign. */
import { describe, expect, test } from 'vitest';
import {
  digitsAt,
  exact,
  format,
  isWhole,
  magnitude,
  minus,
  plus,
  sign,
  ZERO,
} from '../../src/checks/exact.js';

test.each([
  ['0', 0n, 0],
  ['257', 257n, 0],
  ['-3', -3n, 0],
  ['7730.28', 773028n, 2],
  ['-0.5', -5n, 1],
  ['50997000000', 50997000000n, 0],
  ['90071992547409931.5', 900719925474099315n, 1],
])('%s is read exactly', (decimal, digits, scale) => {
  expect(exact(decimal)).toEqual({ digits, scale });
  expect(format(exact(decimal))).toBe(decimal);
});

test.each([
  ['1.50', '1.5'],
  ['1.500', '1.5'],
  ['10.050', '10.05'],
  ['3.00', '3'],
  ['-3.00', '-3'],
  ['0.00', '0'],
  ['-0.05', '-0.05'],
  ['100.0', '100'],
])('%s is written %s', (decimal, written) => {
  expect(format(exact(decimal))).toBe(written);
});

test.each([
  ['1', '2', '3', '-1'],
  ['0.1', '0.2', '0.3', '-0.1'],
  ['12', '0.25', '12.25', '11.75'],
  ['0.25', '12', '12.25', '-11.75'],
  ['-1.5', '1.5', '0', '-3'],
])('%s and %s come to %s, apart by %s', (one, other, sum, difference) => {
  expect(format(plus(exact(one), exact(other)))).toBe(sum);
  expect(format(minus(exact(one), exact(other)))).toBe(difference);
});

test.each([
  ['-0.5', -1, '0.5'],
  ['0', 0, '0'],
  ['0.5', 1, '0.5'],
] as const)('%s has the sign %i and the magnitude %s', (decimal, expected, size) => {
  expect(sign(exact(decimal))).toBe(expected);
  expect(format(magnitude(exact(decimal)))).toBe(size);
});

describe('whole', () => {
  test.each(['0', '3', '-3', '3.0', '30.00', '-3.0'])('is %s', (decimal) => {
    expect(isWhole(exact(decimal))).toBe(true);
  });

  test.each(['0.5', '3.05', '-0.5', '30.01'])('is not %s', (decimal) => {
    expect(isWhole(exact(decimal))).toBe(false);
  });
});

test('the digits of a number with more decimals than it has', () => {
  expect(digitsAt(exact('1.5'), 1)).toBe(15n);
  expect(digitsAt(exact('1.5'), 3)).toBe(1500n);
  expect(digitsAt(ZERO, 2)).toBe(0n);
});
