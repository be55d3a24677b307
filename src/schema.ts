/**
 * The JSON contracts as zod schemas, for those who receive reports and comparisons as JSON.
 *
 * @module schema
 */
export { type Comparison, comparisonSchema } from './contract/comparison.js';
export { type ReportJson, reportSchema } from './contract/contract.js';
