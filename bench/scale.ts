/** `--scale`: the exponent of time over size, for prose, table rows and repeated tokens. */
import { adversarial, type Growing, measure } from './growth.js';
import type { BenchReport } from './reports.js';
import { writePage } from './page.js';
import { markdownTable } from './results.js';
import { exponent, median, table } from './statistics.js';

/** The two heaps that are measured; a young generation that is too small adds its copying to the time. */
const HEAPS = [
  { name: 'semi-space 256 MB', flags: ['--max-semi-space-size=256'], limit: 1.1 },
  { name: 'default heap', flags: [], limit: 1.3 },
] as const;

/** Bytes of UTF-8. */
const LARGE = [...doubling(100_000, 6_400_000), 10_000_000];
const SMALL = doubling(31_250, 1_000_000);
const PATIENCE = { rounds: 5, sampleMs: 40, timeoutMs: 300_000 };

/** Paragraphs are this long at least: no cell of a table is. */
const PARAGRAPH = 90;
const TABLE_START = /\n[\t |]*(?:(?:统\s*计\s*)?指\s*标|第二十条第[（(]一[）)]项|本年新收政府信息公开申请)/;
const LAST_NUMBER = /\n[\t |]*\d+[\t |]*(?=\n|$)/g;

function doubling(from: number, to: number): number[] {
  const sizes = [from];
  while (sizes[sizes.length - 1]! < to) sizes.push(sizes[sizes.length - 1]! * 2);
  return sizes;
}

/** The first report with the paragraphs of all repeated after its own first one. */
function prose(reports: readonly BenchReport[]): Growing | null {
  const unit = reports
    .flatMap((report) => report.text.split('\n').filter((line) => line.length >= PARAGRAPH))
    .join('\n');
  const first = /\n[^\n]{90,}\n/.exec(reports[0]!.text);
  if (unit === '' || first === null) return null;
  const at = first.index + first[0].length;
  const { text } = reports[0]!;
  return { name: 'prose', head: text.slice(0, at), unit: `${unit}\n`, tail: text.slice(at) };
}

/** A report with the rows of its tables repeated. */
function rows({ name, text }: BenchReport): Growing[] {
  const start = TABLE_START.exec(text)?.index;
  const last = [...text.matchAll(LAST_NUMBER)].pop();
  if (start === undefined || last === undefined || last.index <= start) return [];
  const end = last.index + last[0].length;
  return [
    {
      name: `table rows of ${name}`,
      head: text.slice(0, end),
      unit: text.slice(start, end),
      tail: text.slice(end),
    },
  ];
}

/** Prints the table, and keeps it if asked to; returns the exit code. */
export async function scale(root: string, reports: readonly BenchReport[], write: boolean): Promise<number> {
  const ofProse = prose(reports);
  const inputs = [
    ...(ofProse === null ? [] : [ofProse]).map((growing) => ({ growing, sizes: LARGE })),
    ...reports.flatMap(rows).map((growing) => ({ growing, sizes: LARGE })),
    ...adversarial.map((growing) => ({ growing, sizes: SMALL })),
  ];
  const lines: string[][] = [
    ['input', 'to', ...HEAPS.flatMap(({ name, limit }) => [name, `≤ ${limit}`, 'ms at the end'])],
  ];
  let failed = 0;
  for (const { growing, sizes } of inputs) {
    const line = [growing.name, `${sizes[sizes.length - 1]! / 1e6} MB`];
    const bytes = Buffer.byteLength(growing.unit) / growing.unit.length;
    const units = sizes.map((size) => Math.round(size / bytes));
    for (const { flags, limit } of HEAPS) {
      try {
        const samples = await measure(root, growing, { sizes: units, flags, ...PATIENCE });
        const times = samples.map(median);
        const found = exponent(sizes, times);
        if (found > limit) failed++;
        line.push(found.toFixed(3), found > limit ? 'FAIL' : 'pass', times[times.length - 1]!.toFixed(1));
      } catch (error) {
        failed++;
        line.push(error instanceof Error ? error.message.slice(0, 60) : 'failed', 'FAIL', '');
      }
    }
    lines.push(line);
    console.error(line.join('  ')); // progress: the whole takes minutes
  }
  console.log(
    `\nExponent of time over size in bytes, least squares on medians of ${PATIENCE.rounds} samples:\n`,
  );
  console.log(table(lines));
  console.log(
    `\n${lines.length - 1} inputs, ${failed} of ${2 * (lines.length - 1)} exponents over the limit`,
  );
  if (write) {
    const alignment = ['---', '---:', ...HEAPS.flatMap(() => ['---:', '---', '---:'])];
    writePage(
      root,
      '--scale --write',
      `${reports.length} reports, Node ${process.version}`,
      markdownTable(lines, alignment),
    );
  }
  return failed === 0 ? 0 : 1;
}
