/** Loads the writer of a format when it is asked for. */
import type { Report } from '../report/report.js';
import type { Format, Writer } from './format.js';

/** @param several more than one file is named: then JSON is an array, however many can be read */
export async function openWriter(format: Format, several: boolean): Promise<Writer<Report>> {
  switch (format) {
    case 'table':
      return (await import('./table-writer.js')).tableWriter();
    case 'ndjson':
      return (await import('./ndjson-writer.js')).ndjsonWriter();
    case 'json': {
      const { reportJson } = await import('../writers/json.js');
      return (await import('./json-writer.js')).jsonWriter(several, reportJson);
    }
    case 'csv':
      return (await import('./csv-writer.js')).csvWriter();
  }
}
