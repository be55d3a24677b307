/** Time grows with the length of a page, not with its square. Only the ratio counts. */
import { describe, expect, test } from 'vitest';
import { isHtml, readHtml } from '../../src/readers/html.js';

const PIECES = [
  '<',
  '&',
  '&#',
  '<td>',
  '<table>',
  '<table><tr><td>',
  '<table><tr><td>1<td>2',
  '<table><caption>',
  '<table>游离',
  '<tr><td colspan=1000>',
  '<p>',
  '<div>',
  '<li>',
  '<a><div>',
  '<b>',
  '</b>',
  '<h1>',
  '<form>',
  '<div class="nav">一。',
  '<div style="display:none">',
  '<svg>',
  '<template>',
  '<!--',
  '<a b="',
  '<a b=c ',
  '发布日期：2021',
  '时间 ',
  ' ',
  '\n',
];
const SMALL = 30_000;
const TIMES = 8;
/** The exponent of a quadratic time is 2. */
const LIMIT = 1.6;

function slope(make: (length: number) => string, run: (html: string) => unknown): number {
  const fastest = (html: string): number => {
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 4; round++) {
      const start = performance.now();
      run(html);
      best = Math.min(best, performance.now() - start);
    }
    return best;
  };
  const [small, large] = [make(SMALL), make(SMALL * TIMES)];
  run(small);
  return Math.log(fastest(large) / fastest(small)) / Math.log(TIMES);
}

const repeat = (piece: string) => (length: number) => piece.repeat(Math.ceil(length / piece.length));

describe('a page of', () => {
  test.each(PIECES)('%j', { retry: 4 }, (piece) => {
    expect(slope(repeat(piece), readHtml)).toBeLessThan(LIMIT);
    expect(slope((length) => `<table>${repeat(piece)(length)}`, readHtml)).toBeLessThan(LIMIT);
    expect(slope(repeat(piece), isHtml)).toBeLessThan(LIMIT);
  });

  test.each([
    ['<b>', '<div>', '</b>'],
    ['<div>', '<span>', '</div>'],
    ['<ul><li>', '<p>', '</li>'],
    ['<table><tr><td>', 'x', '</table>'],
  ])('%s, then %s, then %s', { retry: 4 }, (...pieces) => {
    const make = (length: number): string => pieces.map((piece) => repeat(piece)(length / 3)).join('');
    expect(slope(make, readHtml)).toBeLessThan(LIMIT);
  });

  test('rows below cells that reach down', { retry: 4 }, () => {
    const start = `<table><tr>${'<td rowspan=0 colspan=1000>'.repeat(3)}`;
    expect(slope((length) => start + repeat('<tr><td>1')(length), readHtml)).toBeLessThan(LIMIT);
  });
});

test('elements may be nested deeper than calls', () => {
  const { text } = readHtml(`${'<div>'.repeat(100_000)}甲`);
  expect(text).toBe('甲\n');
  const nested = readHtml(`${'<table><tr><td>1<td>2<td>3<td>4<td>5<td>6<tr><tr><td>'.repeat(5000)}甲`);
  expect(nested.grids).toHaveLength(5000);
});
