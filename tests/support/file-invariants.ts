/** What holds of the reports of any file whatever. */
import { check } from '../../src/index.js';
import { readReports } from '../../src/node.js';
import { reportFaults } from './invariants.js';

/** What is wrong with the reports that the bytes of a file give; empty where nothing is. A rejection is a fault. */
export async function fileFaults(bytes: Uint8Array): Promise<string[]> {
  try {
    const reports = await readReports(bytes);
    return reports.flatMap((report) => {
      check(report);
      for (const place of [...report.figures, ...report.diagnostics]) report.origin(place);
      return reportFaults(report);
    });
  } catch (error) {
    return [error instanceof Error ? String(error.stack) : String(error)];
  }
}
