// A process of its own that times `parse` on one text at several sizes. Started with --expose-gc by
// bench/scale.ts and by tests/linear.test.ts, which set the heap flags.
//
// Standard input: { entry, head, unit, tail, sizes, rounds, sampleMs }: a text is head, then unit
// repeated to the size in UTF-16 code units, then tail. Standard output: the samples in milliseconds
// for one call, [size][round].
import { readFileSync } from 'node:fs';

const { entry, head, unit, tail, sizes, rounds, sampleMs } = JSON.parse(readFileSync(0, 'utf8'));
const { parse } = await import(entry);

let result;
function time(text, calls) {
  const start = process.hrtime.bigint();
  for (let call = 0; call < calls; call++) {
    result = undefined;
    result = parse(text);
    void result.tree;
    void result.figures;
    void result.metadata;
  }
  return Number(process.hrtime.bigint() - start) / 1e6 / calls;
}

const texts = sizes.map((size) => head + unit.repeat(Math.ceil(size / unit.length)) + tail);

/** Calls on the smallest text until `ms` have passed. */
function warmUp(ms) {
  const until = performance.now() + ms;
  while (performance.now() < until) time(texts[0], 1);
}

warmUp(40 * sampleMs);
// Samples of a like length, so that each size pays for its own garbage and the small ones, too.
const calls = texts.map((text) => Math.max(1, Math.round(sampleMs / time(text, 1))));

const samples = sizes.map(() => []);
for (let round = 0; round < rounds; round++) {
  // A full collection also throws compiled code away. Followed by a sample, it would make the small
  // sizes look slow and so hide growth: between samples only the young generation is collected.
  result = undefined;
  globalThis.gc();
  warmUp(10 * sampleMs);
  texts.forEach((text, i) => {
    result = undefined;
    globalThis.gc({ type: 'minor' });
    samples[i].push(time(text, calls[i]));
  });
}
process.stdout.write(JSON.stringify(samples));
