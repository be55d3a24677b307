// `npm run conversions`: the script is TypeScript, like the tests it shares its reports with.
import { load } from '../scripts/load.mjs';

const { main } = await load('conversions/main.ts', { bundled: false });
process.exitCode = main(process.argv.slice(2));
