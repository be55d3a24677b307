import picocolors from 'picocolors';
import type { Terminal } from '../writers/screen.js';

/** Width where there is no terminal to ask. */
const COLUMNS = 120;

/** What standard output can show. */
export function terminal(): Terminal {
  const { stdout, env } = process;
  return {
    colors: picocolors.createColors(stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb'),
    // A terminal that does not know its width says 0.
    columns: stdout.columns || COLUMNS,
  };
}
