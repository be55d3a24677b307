/** What the stages of `parse` take of its time, and what is read only when asked for. */
import { readFigures } from '../src/figures/read.js';
import { detectGeneration } from '../src/generation/detect.js';
import { reportStarts, titleYear } from '../src/generation/segments.js';
import { readPeriod } from '../src/generation/years.js';
import { layOut } from '../src/layout/layout.js';
import { lex } from '../src/lexer/lexer.js';
import { readMetadata } from '../src/metadata/read.js';
import { readBlocks } from '../src/parser/grammar.js';
import { buildTree } from '../src/parser/tree.js';
import type { BenchReport } from './reports.js';
import type { Result } from './results.js';
import { interleaved, type Patience, processorTime, ratioOf } from './rounds.js';
import { median } from './statistics.js';

const STAGES = ['layout', 'lexer', 'which form', 'parser', 'tree', 'figures', 'metadata'] as const;

/** Adds the milliseconds of each stage to `sums`; the stages as `src/report/parse.ts` runs them. */
function runStages(text: string, sums: number[]): void {
  let before = performance.now();
  let stage = 0;
  const timed = <T>(value: T): T => {
    const now = performance.now();
    sums[stage++]! += now - before;
    before = now;
    return value;
  };
  const tape = timed(layOut(text));
  const tokens = timed(lex(tape));
  reportStarts(tokens, tape.text);
  const period = readPeriod(text);
  const year = period && Number(period.end.slice(0, 4));
  const { generation } = timed(detectGeneration(tokens, year, titleYear(tokens, tape.text)));
  const blocks = timed(readBlocks(tokens, tape, generation));
  const parsed = timed(buildTree(text, blocks, { start: 0, end: text.length }));
  timed(generation && generation !== 'g2008' && readFigures(text, blocks, generation, false, 0));
  timed(readMetadata(text, parsed, period, null));
}

export function stages(reports: readonly BenchReport[], { rounds, warmUpMs }: Patience): Result[] {
  const read = () => {
    const sums = STAGES.map(() => 0);
    for (const { text } of reports) runStages(text, sums);
    return sums;
  };
  const start = processorTime();
  while (processorTime() - start < warmUpMs) read();
  const samples = Array.from({ length: 10 * rounds }, read);
  return STAGES.map((stage, at) => ({
    group: 'Where parse spends its time',
    what: stage,
    beside: 'all stages',
    found: median(samples.map((sums) => (100 * sums[at]!) / sums.reduce((sum, one) => sum + one, 0))),
    unit: '%',
    aim: null,
  }));
}

interface Lazy {
  readonly mentions: unknown;
  readonly checks: unknown;
}

/** Each on reports that have just been parsed: both are kept once they have been read. */
export async function onDemand(
  parse: (text: string) => Lazy,
  check: (report: Lazy) => unknown,
  reports: readonly BenchReport[],
  patience: Patience,
): Promise<Result[]> {
  const after = (read: (report: Lazy) => unknown) => () => reports.map(({ text }) => read(parse(text)));
  const names = ['report.mentions', 'report.checks', 'check(report)'];
  const [alone, ...others] = (await interleaved(
    [
      after((report) => report),
      after(({ mentions }) => mentions),
      after(({ checks }) => checks),
      after(check),
    ],
    patience,
  )) as [number[], ...number[][]];
  return others.map((times, at) => ({
    group: 'What is read on demand',
    what: names[at] as string,
    beside: 'parse',
    found: ratioOf(times, alone) - 1,
    unit: '×',
    aim: null,
  }));
}
