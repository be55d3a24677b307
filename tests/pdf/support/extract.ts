import type { Report } from '../../../src/index.js';
import type { Extract } from '../../../src/readers/extract.js';
import { extractDocument } from '../../../src/report/document.js';
import { firstOf } from '../../../src/report/parse.js';

/** The report that an extract holds. */
export function parseExtract(extract: Extract): Report {
  return firstOf(extractDocument(extract), {});
}
