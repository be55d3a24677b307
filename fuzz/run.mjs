// `npm run fuzz`: the script is TypeScript, like the tests whose promises it tries to break.
import { fileURLToPath } from 'node:url';
import { load } from '../scripts/load.mjs';

const { main } = await load('fuzz/main.ts', { bundled: false });
process.exitCode = await main(fileURLToPath(new URL('..', import.meta.url)), process.argv.slice(2));
