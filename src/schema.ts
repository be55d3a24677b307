/** The JSON contract as a zod schema, for those who receive reports as JSON. */
export { type ReportJson, reportSchema } from './contract/contract.js';
