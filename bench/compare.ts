/**
 * Side by side in one process: `parse`, the regular-expression script, mdast-util-from-markdown, parse5
 * and the line lookup on the same reports. In each round every candidate reads every report, one after another,
 * so that a slower moment of the machine strikes all of them.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parse as parseHtml } from 'parse5';
import { lineLookup } from './line-lookup.js';
import { regexScript } from './regex-script.js';
import type { BenchReport } from './reports.js';
import { median, table } from './statistics.js';

/** The part of the built package's `parse` that is timed. */
export type Parse = (text: string) => {
  readonly tree: object;
  readonly figures: readonly object[];
  readonly metadata: object;
  readonly sections: readonly object[];
  readonly diagnostics: readonly object[];
};

/** At most this many times the script's time, and what to aim at. */
const SCRIPT_LIMIT = 4;
const SCRIPT_AIM = 3;
/** At least this many times faster than mdast-util-from-markdown. */
const MDAST_LIMIT = 25;

interface Candidate {
  readonly name: string;
  readonly input: (text: string) => string;
  readonly run: (input: string) => unknown;
}

const same = (text: string) => text;
/** What a page needs around the text for parse5 to read it as text. */
const page = (text: string) =>
  `<!doctype html><title>年度报告</title><pre>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</pre>`;

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

/** Collects the young generation, so that no candidate pays for another one's garbage. */
function minorGc(): () => void {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as (options: { type: 'minor' }) => void;
  return () => gc({ type: 'minor' });
}

/** Prints the table; returns the exit code. */
export function compare(parse: Parse, reports: readonly BenchReport[], quick: boolean): number {
  const rounds = quick ? 30 : 60;
  const sampleMs = quick ? 5 : 40;
  const warmUpMs = quick ? 500 : 2000;
  const all = candidates(parse);
  const collect = minorGc();

  // Passes per sample, so that a sample of each candidate lasts about as long.
  const passes = all.map((candidate) => {
    const inputs = reports.map((report) => candidate.input(report.text));
    const until = performance.now() + warmUpMs;
    let fastest = Number.POSITIVE_INFINITY;
    while (performance.now() < until) fastest = Math.min(fastest, sum(time(candidate, inputs, 1)));
    return Math.max(1, Math.round(sampleMs / fastest));
  });
  // samples[report][candidate][round]
  const samples = reports.map(() => all.map(() => [] as number[]));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < all.length; turn++) {
      const c = (turn + round) % all.length;
      const candidate = all[c]!;
      // Strings of their own each time, as a reader of files gets them.
      const inputs = reports.map((report) => candidate.input(report.bytes.toString('utf8')));
      collect();
      time(candidate, inputs, passes[c]!).forEach((one, r) => {
        samples[r]![c]!.push(one);
      });
    }
  }
  const totals = all.map((_, c) =>
    Array.from({ length: rounds }, (_, round) => samples.reduce((sum, of) => sum + of[c]![round]!, 0)),
  );

  const names = [...reports.map((report) => report.name), 'total'];
  const rows = [...samples, totals];
  console.log(`Microseconds for one call, median (and minimum) of ${rounds} interleaved rounds:\n`);
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
  console.log('\nRatios, median of the rounds (and of the minima):\n');
  const ratios = rows.map((row) =>
    [
      [0, 1],
      [2, 0],
      [3, 0],
    ].map(([above, below]) => ratio(row[above!]!, row[below!]!)),
  );
  console.log(
    table([
      ['report', 'parse / regex script', '(min)', 'mdast / parse', '(min)', 'parse5 / parse', '(min)'],
      ...ratios.map((row, r) => [
        names[r]!,
        ...row.flatMap(({ typical, best }) => [typical.toFixed(2), `(${best.toFixed(2)})`]),
      ]),
    ]),
  );
  const [script, mdast] = ratios[ratios.length - 1]!;
  return quick ? 0 : verdict(script!.typical, mdast!.typical);
}

/** Each round's own ratio, because a machine that slows down slows both sides of it. */
function ratio(above: readonly number[], below: readonly number[]): { typical: number; best: number } {
  return {
    typical: median(above.map((time, round) => time / below[round]!)),
    best: Math.min(...above) / Math.min(...below),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function micro(milliseconds: number): string {
  return (milliseconds * 1000).toFixed(1);
}

function verdict(script: number, mdast: number): number {
  const line = (ok: boolean, text: string) => console.log(`${ok ? 'pass' : 'FAIL'}  ${text}`);
  console.log();
  line(
    script <= SCRIPT_LIMIT,
    `parse / regex script ${script.toFixed(2)}, at most ${SCRIPT_LIMIT} (aim ${SCRIPT_AIM})`,
  );
  line(mdast >= MDAST_LIMIT, `mdast / parse ${mdast.toFixed(1)}, at least ${MDAST_LIMIT}`);
  return script <= SCRIPT_LIMIT && mdast >= MDAST_LIMIT ? 0 : 1;
}
