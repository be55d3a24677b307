/**
 * Side by side in one process: `parse`, the regular-expression script, mdast-util-from-markdown and
 * parse5 on the same reports. In each round every candidate reads every report, one after another,
 * so that a slower moment of the machine strikes all of them.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parse as parseHtml } from 'parse5';
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
  ];
}

/** What keeps results alive, so that no call can be optimised away. */
export let lastResult: unknown;

/** Milliseconds for one call, over `calls` calls. */
function time(candidate: Candidate, input: string, calls: number): number {
  const start = process.hrtime.bigint();
  for (let call = 0; call < calls; call++) lastResult = candidate.run(input);
  return Number(process.hrtime.bigint() - start) / 1e6 / calls;
}

/** Collects the young generation, so that no candidate pays for another one's garbage. */
function minorGc(): () => void {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as (options: { type: 'minor' }) => void;
  return () => gc({ type: 'minor' });
}

/** Calls per sample, so that a sample lasts about `target` milliseconds. */
function calibrate(candidate: Candidate, input: string, target: number): number {
  const once = Math.min(...[0, 1, 2].map(() => time(candidate, input, 1)));
  return Math.max(1, Math.round(target / once));
}

/** Prints the table; returns the exit code. */
export function compare(parse: Parse, reports: readonly BenchReport[], quick: boolean): number {
  const rounds = quick ? 30 : 60;
  const sampleMs = quick ? 1 : 10;
  const warmUpMs = quick ? 100 : 1000;
  const all = candidates(parse);
  const collect = minorGc();

  for (const candidate of all) {
    const inputs = reports.map((report) => candidate.input(report.text));
    const until = performance.now() + warmUpMs;
    while (performance.now() < until) for (const input of inputs) time(candidate, input, 1);
  }
  const calls = reports.map((report) =>
    all.map((candidate) => calibrate(candidate, candidate.input(report.text), sampleMs)),
  );
  // samples[report][candidate][round]
  const samples = reports.map(() => all.map(() => [] as number[]));
  for (let round = 0; round < rounds; round++) {
    reports.forEach((report, r) => {
      for (let turn = 0; turn < all.length; turn++) {
        const c = (turn + round) % all.length;
        const candidate = all[c]!;
        // A string of its own each time, as a reader of files gets it.
        const input = candidate.input(report.bytes.toString('utf8'));
        collect();
        samples[r]![c]!.push(time(candidate, input, calls[r]![c]!));
      }
    });
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
        String(reports[r]?.text.length ?? reports.reduce((sum, { text }) => sum + text.length, 0)),
        ...row.flatMap((times) => [micro(median(times)), `(${micro(Math.min(...times))})`]),
      ]),
    ]),
  );
  console.log('\nRatios of the medians (and of the minima):\n');
  const ratio = (row: number[][], above: number, below: number) =>
    [median, (times: number[]) => Math.min(...times)]
      .map((pick) => pick(row[above]!) / pick(row[below]!))
      .map((value, i) => (i === 0 ? value.toFixed(2) : `(${value.toFixed(2)})`));
  console.log(
    table([
      ['report', 'parse / regex script', '(min)', 'mdast / parse', '(min)', 'parse5 / parse', '(min)'],
      ...rows.map((row, r) => [names[r]!, ...ratio(row, 0, 1), ...ratio(row, 2, 0), ...ratio(row, 3, 0)]),
    ]),
  );
  return quick ? 0 : verdict(totals.map(median));
}

function micro(milliseconds: number): string {
  return (milliseconds * 1000).toFixed(1);
}

function verdict(medians: readonly number[]): number {
  const script = medians[0]! / medians[1]!;
  const mdast = medians[2]! / medians[0]!;
  const line = (ok: boolean, text: string) => console.log(`${ok ? 'pass' : 'FAIL'}  ${text}`);
  console.log();
  line(
    script <= SCRIPT_LIMIT,
    `parse / regex script ${script.toFixed(2)}, at most ${SCRIPT_LIMIT} (aim ${SCRIPT_AIM})`,
  );
  line(mdast >= MDAST_LIMIT, `mdast / parse ${mdast.toFixed(1)}, at least ${MDAST_LIMIT}`);
  return script <= SCRIPT_LIMIT && mdast >= MDAST_LIMIT ? 0 : 1;
}
