import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../src/layout/lines.js';
import { marked } from '../../src/layout/marked.js';
import { UnitKind } from '../../src/layout/tape.js';
import { unitsOf } from '../support/units.js';

const NAMES = {
  [UnitKind.Line]: 'line',
  [UnitKind.Cell]: 'cell',
  [UnitKind.Blank]: 'blank',
  [UnitKind.RowEnd]: 'end',
};

/** The units of a marked text. */
const unitsIn = (text: string) => unitsOf(marked(text, linesOf(text)));

/** Units as `kind:content`. */
const units = (text: string) =>
  unitsIn(text).map(
    ({ kind, contentStart, contentEnd }) =>
      NAMES[kind] + (contentEnd > contentStart ? `:${text.slice(contentStart, contentEnd)}` : ''),
  );

describe('marked text', () => {
  test('has a tab before each cell, a line for each, an empty line after the row', () => {
    expect(units('\t规章\n\t2\n\t\n\t19\n\n\t总计\n\t 3 \n')).toEqual([
      'cell:规章',
      'cell:2',
      'blank',
      'cell:19',
      'end',
      'cell:总计',
      'cell:3',
    ]);
  });

  test('has an empty line after each cell that ends no row', () => {
    expect(units('\t规章\n\n\t2\n\n\t3\n')).toEqual(['cell:规章', 'cell:2', 'cell:3']);
  });

  test('has tabs between the cells of a row', () => {
    expect(units('规章\t2\t\t19\n总计\t3\t4\t\n')).toEqual([
      'cell:规章',
      'cell:2',
      'blank',
      'cell:19',
      'end',
      'cell:总计',
      'cell:3',
      'cell:4',
      'blank',
      'end',
    ]);
  });

  test('has a line with a bar after each cell, two in a row for a blank', () => {
    expect(units('指标\n|\n单位\n|\n一、情况\n|\n—\n|\n|\n')).toEqual([
      'cell:指标',
      'cell:单位',
      'cell:一、情况',
      'cell:—',
      'blank',
    ]);
  });

  test('may have no marks at all', () => {
    expect(units('规章\n\n2\n\n\n19\n')).toEqual(['line:规章', 'line:2', 'line:19']);
  });

  test('keeps a label in pieces as lines after a cell', () => {
    expect(units('\t本年新\n制作数量\n\t2\n')).toEqual(['cell:本年新', 'line:制作数量', 'cell:2']);
  });

  test.each(['\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\f'])('ends lines at %j', (lineEnd) => {
    expect(units(['规章', '2', '', '19'].join(lineEnd))).toEqual(['line:规章', 'line:2', 'line:19']);
    expect(units(['\t规章', '\t', '\t3', '', '\t总计'].join(lineEnd))).toEqual([
      'cell:规章',
      'blank',
      'cell:3',
      'end',
      'cell:总计',
    ]);
  });

  test('trims white space and invisible characters off the content', () => {
    expect(units('\ufeff　 规 章 \u200b\n')).toEqual(['line:规 章']);
  });

  test('has no units where it has no content', () => {
    for (const text of ['', ' ', '\n\n', '　\u200b\r\n']) expect(units(text)).toEqual([]);
  });

  test('is partitioned by its units, whatever it is', () => {
    const text = fc.string({
      unit: fc.constantFrom('\t', '\n', '|', '\r', ' ', '0', '规', '\u2028'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, (source) => {
        const found = unitsIn(source);
        let at = 0;
        for (const unit of found) {
          expect(unit.end).toBeGreaterThan(unit.start);
          const { contentStart, contentEnd } = unit;
          expect(contentStart).toBeGreaterThanOrEqual(unit.start);
          expect(contentEnd).toBeGreaterThanOrEqual(contentStart);
          expect(contentEnd).toBeLessThanOrEqual(unit.end);
          if (unit.kind === UnitKind.Blank || unit.kind === UnitKind.RowEnd)
            expect(contentEnd).toBe(contentStart);
          else expect(source.slice(contentStart, contentEnd).trim()).not.toBe('');
          at = unit.end;
        }
        if (found.length > 0) expect(at).toBe(source.length);
        const contents = found.map((unit) => source.slice(unit.contentStart, unit.contentEnd)).join('');
        expect(contents.replace(/[\s|]/g, '')).toBe(source.replace(/[\s|]/g, ''));
      }),
      { numRuns: 2000 },
    );
  });
});
