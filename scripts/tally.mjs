// A vitest reporter that leaves the names of the tests by outcome, as JSON, in the file that
// TALLY_FILE names. Unlike vitest's own JSON it tells why a test was skipped.
import { writeFileSync } from 'node:fs';

export default class Tally {
  onTestRunEnd(modules, unhandledErrors) {
    const tally = { passed: [], failed: [], skipped: [] };
    for (const module of modules) {
      const before = tally.failed.length;
      for (const test of module.children.allTests()) {
        const { state, note } = test.result();
        const name = `${module.relativeModuleId}: ${test.fullName}`;
        // A test still pending never ran: that is no success.
        tally[state === 'pending' ? 'failed' : state].push(note === undefined ? name : `${name} (${note})`);
      }
      // It failed outside its tests: while being loaded, or in a hook.
      if (!module.ok() && tally.failed.length === before) tally.failed.push(module.relativeModuleId);
    }
    for (const { message } of unhandledErrors) tally.failed.push(`error outside the tests: ${message}`);
    writeFileSync(process.env.TALLY_FILE, JSON.stringify(tally));
  }
}
