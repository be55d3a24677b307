/** Random layouts as fast-check arbitraries. */
import fc from 'fast-check';
import { PAGE_AFTER, PAGE_BEFORE } from '../prose.js';
import { LAYOUTS, type Layout, type LayoutOptions } from './layout.js';

export function layoutOptions(layouts: readonly Layout[] = LAYOUTS): fc.Arbitrary<LayoutOptions> {
  return fc.record({
    layout: fc.constantFrom(...layouts),
    units: fc.constantFrom('all', 'long', 'none'),
    noUnit: fc.constantFrom('——', '—', '---'),
    corner: fc.constantFrom('note', 'blank'),
    nested: fc.boolean(),
    header: fc.constantFrom('lines', 'columns'),
    gaps: fc.constantFrom('rows', 'cells', 'none'),
    wraps: fc.array(fc.nat(40), { maxLength: 6 }),
    wrapGap: fc.boolean(),
    before: fc.subarray([...PAGE_BEFORE]),
    after: fc.subarray([...PAGE_AFTER]),
    paragraphGap: fc.boolean(),
  });
}
