/**
 * Bytes of any file; anywhere.
 *
 * @module read
 */
export { DEFAULT_LIMITS, type Limits } from './readers/limits.js';
export type { PdfAssets } from './readers/pdf/open.js';
export { type ReadOptions, readReport, readReports } from './report/read.js';
export { OgiError } from './source/ogi-error.js';
