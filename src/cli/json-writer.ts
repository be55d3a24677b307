import { JsonArrayWriter, json } from '../writers/json.js';
import type { Writer } from './format.js';

/**
 * An array for several files or reports, else what the one report gives itself.
 * @param jsonOf what is written for a report
 */
export function jsonWriter<Item>(
  several: boolean,
  jsonOf: (item: Item, file: string | null) => object,
): Writer<Item> {
  if (several) {
    const array = new JsonArrayWriter();
    return {
      start: array.start,
      write: (items, file) => array.items(items.map((item) => jsonOf(item, file))),
      finish: () => array.finish(),
    };
  }
  return {
    write: (items, file) => {
      const [first, ...more] = items.map((item) => jsonOf(item, file));
      return first === undefined ? '' : json(more.length === 0 ? first : [first, ...more]);
    },
  };
}
