import { JsonArrayWriter, json, reportJson } from '../writers/json.js';
import type { Writer } from './format.js';

/** An array for several files or reports, else the report itself. */
export function jsonWriter(several: boolean): Writer {
  if (several) {
    const array = new JsonArrayWriter();
    return {
      start: array.start,
      write: (reports, file) => array.items(reports.map((report) => reportJson(report, file))),
      finish: () => array.finish(),
    };
  }
  return {
    write: (reports, file) => {
      const [first, ...more] = reports.map((report) => reportJson(report, file));
      return first === undefined ? '' : json(more.length === 0 ? first : [first, ...more]);
    },
  };
}
