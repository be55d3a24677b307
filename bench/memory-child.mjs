// A process of its own that measures what `parse` allocates and what a report keeps. Started by bench/memory.ts
// with --expose-gc and a young generation that is not collected within one call.
//
// Standard input: { entry, texts, rounds }. Standard output: { allocated, retained }, bytes for one call each,
// [text][round]. Every part of the report that is computed when first asked for is left out.
import { readFileSync } from 'node:fs';

const { entry, texts, rounds } = JSON.parse(readFileSync(0, 'utf8'));
const { parse } = await import(entry);

const used = () => process.memoryUsage().heapUsed;
for (let call = 0; call < 1500; call++) for (const text of texts) parse(text);

const allocated = texts.map(() => []);
const retained = texts.map(() => []);
// Call upon call: behind a full collection, for which V8 gives up code that it had compiled, a call allocates half as much again.
for (let round = 0; round < rounds; round++) {
  texts.forEach((text, i) => {
    const before = used();
    parse(text);
    allocated[i].push(used() - before);
  });
}
for (let round = 0; round < rounds; round++) {
  texts.forEach((text, i) => {
    globalThis.gc();
    const before = used();
    let report = parse(text);
    globalThis.gc();
    retained[i].push(used() - before);
    report = report.source.length;
  });
}
process.stdout.write(JSON.stringify({ allocated, retained }));
