/** Grids against the standard, origins against the page, and no string that is too much. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasHtmlTables, isHtml, readHtml } from '../../src/readers/html.js';
import { withoutSpace } from '../../src/source/characters.js';
import { anyText, vocabularyText } from '../support/any-text.js';
import { formTables } from '../support/html-oracle.js';
import { anyHtml, tablePage } from '../support/random-html.js';
import { checkExtract } from '../support/extract.js';

describe('tables', () => {
  test('have the columns and the text that the standard gives their cells', () => {
    fc.assert(
      fc.property(tablePage, (html) => {
        const { text, grids } = readHtml(html);
        const read = grids.map(({ rows }) =>
          rows.map((cells) =>
            cells.map(({ columns, start, end }) => ({
              ...columns,
              text: withoutSpace(text.slice(start, end)),
            })),
          ),
        );
        expect(read).toEqual(formTables(html));
      }),
      { numRuns: 400 },
    );
  });
});

describe('any string', () => {
  test.each([false, true])('is read, and what is read is in the page (lines: %s)', (lines) => {
    fc.assert(
      fc.property(fc.oneof(anyHtml, tablePage, anyText, vocabularyText), (html) => {
        checkExtract(html, readHtml(html, { lines }));
      }),
      { numRuns: 400 },
    );
  });

  test('is HTML or is not', () => {
    fc.assert(
      fc.property(fc.oneof(anyHtml, anyText), (text) => {
        expect(typeof isHtml(text)).toBe('boolean');
        expect(typeof hasHtmlTables(text)).toBe('boolean');
      }),
    );
  });
});
