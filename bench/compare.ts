/**
 * Side by side in one process: `parse`, the regular-expression script, mdast-util-from-markdown, parse5, the
 * line lookup, the scanner written by hand and yaml on the same reports. In each round every candidate reads every report, one after another,
 * so that a slower moment of the machine strikes all of them.
 */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parse as parseHtml } from 'parse5';
import { parseDocument } from 'yaml';
import { handScanner } from './hand-scanner.js';
import { lineLookup } from './line-lookup.js';
import { regexScript } from './regex-script.js';
import type { BenchReport } from './reports.js';
import type { Result } from './results.js';
import { minorGc, processorTime, ratioOf } from './rounds.js';
import { median, table } from './statistics.js';

/** The part of the built package's `parse` that is timed. */
export type Parse = (text: string) => {
  readonly tree: object;
  readonly figures: readonly object[];
  readonly metadata: object;
  readonly sections: readonly object[];
  readonly diagnostics: readonly object[];
};

interface Candidate {
  readonly name: string;
  readonly input: (text: string) => string;
  readonly run: (input: string) => unknown;
}

const same = (text: string) => text;
/** What a page needs around the text for parse5 to read it as text. */
const page = (text: string) =>
  `<!doctype html><title>年度报告</title><pre>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</pre>`;
/** The same text as a document of YAML, with a node for each line that is not blank, as the tree has. */
const list = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `- ${JSON.stringify(line)}\n`)
    .join('');

function candidates(parse: Parse): Candidate[] {
  return [
    {
      name: 'parse',
      input: same,
      run: (text) => {
        const { tree, figures, metadata, sections, diagnostics } = parse(text);
        return [tree, figures, metadata, sections, diagnostics];
      },
    },
    { name: 'regex script', input: same, run: regexScript },
    { name: 'mdast', input: same, run: fromMarkdown },
    { name: 'parse5', input: page, run: parseHtml },
    { name: 'line lookup', input: same, run: lineLookup },
    { name: 'hand scanner', input: same, run: handScanner },
    { name: 'yaml', input: list, run: (text) => parseDocument(text) },
  ];
}

/** What keeps results alive, so that no call can be optimised away. */
export let lastResult: unknown;

/**
 * Milliseconds for one call on each input, over `passes` passes through all of them: as one reads a
 * folder. The same input over and over would be known by heart to the processor.
 */
function time(candidate: Candidate, inputs: readonly string[], passes: number): number[] {
  const sums = inputs.map(() => 0);
  for (let pass = 0; pass < passes; pass++) {
    inputs.forEach((input, i) => {
      const start = process.hrtime.bigint();
      lastResult = candidate.run(input);
      sums[i]! += Number(process.hrtime.bigint() - start);
    });
  }
  return sums.map((sum) => sum / 1e6 / passes);
}

/** Prints the times report by report. */
export function compare(parse: Parse, reports: readonly BenchReport[], quick: boolean): Result[] {
  const rounds = quick ? 10 : 30;
  const sampleMs = quick ? 5 : 30;
  const warmUpMs = quick ? 300 : 4000;
  const all = candidates(parse);
  const collect = minorGc();

  // Passes per sample, so that a sample of each candidate lasts about as long.
  const passes = all.map((candidate) => {
    const inputs = reports.map((report) => candidate.input(report.text));
    const start = processorTime();
    let fastest = Number.POSITIVE_INFINITY;
    while (processorTime() - start < warmUpMs) fastest = Math.min(fastest, sum(time(candidate, inputs, 1)));
    return Math.max(1, Math.round(sampleMs / fastest));
  });
  // samples[report][candidate][round]
  const samples = reports.map(() => all.map(() => [] as number[]));
  // Milliseconds of processor time for all reports, [candidate][round]: the ratios are those of these.
  const spent = all.map(() => [] as number[]);
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < all.length; turn++) {
      const c = (turn + round) % all.length;
      const candidate = all[c]!;
      // Strings of their own each time, as a reader of files gets them.
      const inputs = reports.map((report) => candidate.input(report.bytes.toString('utf8')));
      collect();
      const before = processorTime();
      time(candidate, inputs, passes[c]!).forEach((one, r) => {
        samples[r]![c]!.push(one);
      });
      spent[c]!.push((processorTime() - before) / passes[c]!);
    }
  }
  const totals = all.map((_, c) =>
    Array.from({ length: rounds }, (_, round) => samples.reduce((sum, of) => sum + of[c]![round]!, 0)),
  );

  const names = [...reports.map((report) => report.name), 'total'];
  const rows = [...samples, totals];
  console.log(
    `Microseconds on the clock for one call, median (and minimum) of ${rounds} interleaved rounds:\n`,
  );
  console.log(
    table([
      ['report', 'characters', ...all.flatMap(({ name }) => [name, '(min)'])],
      ...rows.map((row, r) => [
        names[r]!,
        String(reports[r]?.text.length ?? sum(reports.map(({ text }) => text.length))),
        ...row.flatMap((times) => [micro(median(times)), `(${micro(Math.min(...times))})`]),
      ]),
    ]),
  );
  const [parsing, script, mdast, parse5, lookup, scanner, yaml] = spent as [
    number[],
    number[],
    number[],
    number[],
    number[],
    number[],
    number[],
  ];
  const result = (what: string, beside: string, found: number, aim: Result['aim']): Result => ({
    group: 'Reports as text',
    what,
    beside,
    found,
    unit: '×',
    aim,
  });
  return [
    result('parse', 'regular expressions, figures only', ratioOf(parsing, script), { most: 3 }),
    result('parse', 'scanner by hand, figures and tree', ratioOf(parsing, scanner), { most: 2 }),
    result('parse', 'line lookup, figures only', ratioOf(parsing, lookup), null),
    result('mdast-util-from-markdown', 'parse', ratioOf(mdast, parsing), { least: 25 }),
    result('parse5, the text as <pre>', 'parse', ratioOf(parse5, parsing), null),
    result('yaml, each line an item of a list', 'parse', ratioOf(yaml, parsing), null),
  ];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function micro(milliseconds: number): string {
  return (milliseconds * 1000).toFixed(1);
}
