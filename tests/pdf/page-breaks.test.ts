/** Tables that a page break cuts: what belongs to a row above, and what does not. */
import { expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/readers/limits.js';
import { readPdf } from '../../src/readers/pdf/pdf.js';
import { CANVAS, Canvas } from './support/canvas.js';

const SIDES = [60, 84, 160, 236] as const;

interface Cut {
  /** In the first cell above, and below its border. */
  readonly label: string;
  readonly below: string;
  /** The text that opens the next page, and where its table begins. */
  readonly next?: string;
  readonly left?: number;
}

function frame(canvas: Canvas, sides: readonly number[], top: number, bottom: number): void {
  const [left, right] = [sides[0] as number, sides[sides.length - 1] as number];
  for (const y of [top, bottom]) canvas.line(left, y, right, y);
  for (const x of sides) canvas.line(x, top, x, bottom);
}

/** Two rows of a table with a page break between them; the first cell is beside both. */
async function linesOf({ label, below, next = '', left = 0 }: Cut): Promise<string[]> {
  const canvas = new Canvas(CANVAS);
  canvas.text('年度报告', 60, 60, 10);
  frame(canvas, SIDES, 700, 716);
  canvas.text(label, 62, 711, 10);
  canvas.text('维持', 100, 711, 10);
  canvas.text('纠正', 180, 711, 10);
  canvas.text(below, 62, 726, 10);
  canvas.page();
  frame(canvas, SIDES.slice(left), 60, 76);
  canvas.text(next, 62, 71, 10);
  canvas.text('3', 100, 71, 10);
  canvas.text('4', 180, 71, 10);
  const { text } = await readPdf(canvas.bytes(), DEFAULT_LIMITS);
  return text.trim().split('\n').slice(1);
}

test('a line below the border belongs to the cell that goes on over the page', async () => {
  expect(await linesOf({ label: '总', below: '计' })).toEqual(['总计\t维持\t纠正', '\t3\t4']);
});

test('so it does where the next page leaves out the cell', async () => {
  expect(await linesOf({ label: '总', below: '计', left: 1 })).toEqual(['总计\t维持\t纠正', '3\t4']);
});

test.each([
  ['a number', { label: '总', below: '5' }],
  ['text below a number', { label: '25', below: '件' }],
  ['a line that is wider than the cell', { label: '总', below: '计有十件' }],
])('%s does not', async (_, cut) => {
  const lines = await linesOf(cut);
  expect(lines).toContain(cut.below);
  expect(lines[0]).toBe(`${cut.label}\t维持\t纠正`);
});

test('the rest of a row is found below a table without its left column', async () => {
  const canvas = new Canvas(CANVAS);
  canvas.text('年度报告', 60, 60, 10);
  frame(canvas, [30, ...SIDES], 700, 716);
  for (const [at, text] of ['一', '总', '3', '4'].entries())
    canvas.text(text, ([30, ...SIDES][at] as number) + 2, 711, 10);
  canvas.page();
  frame(canvas, SIDES, 60, 76);
  canvas.text('计', 62, 71, 10);
  frame(canvas, SIDES, 76, 92);
  for (const [at, text] of ['共', '5', '6'].entries()) canvas.text(text, (SIDES[at] as number) + 2, 87, 10);
  const { text } = await readPdf(canvas.bytes(), DEFAULT_LIMITS);
  expect(text.trim().split('\n').slice(1)).toEqual(['一\t总计\t3\t4', '共\t5\t6']);
});

test('borders stand where they are drawn, however near those of another table are', async () => {
  const canvas = new Canvas(CANVAS);
  frame(canvas, [60, 158, 236], 100, 116);
  frame(canvas, [60, 160.8, 236], 200, 216);
  for (const y of [111, 211]) canvas.text('甲', 62, y, 10);
  const { places } = await readPdf(canvas.bytes(), DEFAULT_LIMITS);
  const blanks = places.flatMap(({ place }) => (place.kind === 'pdf' ? [place.box.x] : []));
  expect(blanks.filter((x) => x > 100)).toEqual([expect.closeTo(158, 1), expect.closeTo(160.8, 1)]);
});
