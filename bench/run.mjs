// `npm run bench`: the benchmark is TypeScript, like the grammar data it reads.
import { fileURLToPath } from 'node:url';
import { load } from '../scripts/load.mjs';

const { main } = await load('bench/main.ts', { bundled: false });
process.exitCode = await main(fileURLToPath(new URL('..', import.meta.url)), process.argv.slice(2));
