import picocolors from 'picocolors';
import { describe, expect, test } from 'vitest';
import { parse, parseAll } from '../../src/report/parse.js';
import { LineIndex } from '../../src/source/line-index.js';
import { csv, csvHeader } from '../../src/writers/csv.js';
import { codeFrame, type Mark } from '../../src/writers/frame.js';
import { JsonArrayWriter, json, reportJson } from '../../src/writers/json.js';
import { ndjson } from '../../src/writers/ndjson.js';
import { oneLine, printable } from '../../src/writers/printable.js';
import { table } from '../../src/writers/table.js';
import { takeEnd, takeStart, width, wrap } from '../../src/writers/width.js';
import { columnsOf, faulty, readCsv, sample, underCarets } from './support.js';

/** The frame of the first place where `marked` stands. */
function frameOf(source: string, marked: string, columns: number): [string, string] {
  const start = source.indexOf(marked);
  const index = new LineIndex(source);
  return codeFrame(source, [{ start: index.point(start), end: index.point(start + marked.length) }], columns);
}

describe('code frames', () => {
  test.each([
    ['第一行\n规章\t约3件\t0', '约3件'],
    ['“A”—ｂ·规章', 'ｂ'],
    ['e\u0301规章 x', 'x'],
    ['😀规章', '章'],
    ['\u3000\u00a0规章\r\n下一行', '规章'],
  ])('%j: the caret stands under %j', (source, marked) => {
    const [line, carets] = frameOf(source, marked, 80);
    // Of combining marks and emoji the test's own count is told: no column, two columns.
    const simple = line.replace(/\u0301/g, '').replace(/😀/g, '笑');
    expect(underCarets(simple, carets)).toBe(marked);
    expect(line).not.toContain('\ufffd');
    expect(line.slice(0, line.indexOf('|'))).toMatch(/^\d+ $/);
    expect(carets.indexOf('|')).toBe(line.indexOf('|'));
  });

  test.each([30, 40, 79, 80, 120])('a long line is cut to %d columns around the place', (columns) => {
    const source = `首行\n${'前文，'.repeat(5000)}约千余${'后文；'.repeat(5000)}`;
    const [line, carets] = frameOf(source, '约千余', columns);
    expect(columnsOf(line.replace(/…/g, '.'))).toBeLessThanOrEqual(columns);
    expect(columnsOf(line.replace(/…/g, '.'))).toBeGreaterThan(columns - 4);
    expect(line).toMatch(/^2 \| …[^…]*约千余[^…]*…$/);
    expect(underCarets(line.replace(/…/g, '.'), carets)).toBe('约千余');
  });

  test('a place near either end of a long line fills the window', () => {
    const source = `约千余${'后文；'.repeat(100)}末尾`;
    expect(frameOf(source, '约千余', 60)[0]).toMatch(/^1 \| 约千余后文；[^…]*…$/);
    const [line, carets] = frameOf(source, '末尾', 60);
    expect(line).toMatch(/^1 \| …[^…]*后文；末尾$/);
    expect(columnsOf(line.replace('…', '.'))).toBeGreaterThan(56);
    expect(underCarets(line.replace('…', '.'), carets)).toBe('末尾');
  });

  test('a place wider than the window is cut, its carets with it', () => {
    const [line, carets] = frameOf(`前${'约'.repeat(200)}后`, '约'.repeat(200), 60);
    expect(line).toMatch(/^1 \| 前约+…$/);
    expect(columnsOf(carets)).toBe(columnsOf(line.replace('…', '.')));
  });

  test('of a place of several lines the first is shown; an empty place has one caret', () => {
    expect(frameOf('规章\n约\n千余\n', '约\n千余', 80)).toEqual(['2 | 约', '  | ^^']);
    const index = new LineIndex('规章\n');
    expect(codeFrame('规章\n', [{ start: index.point(2), end: index.point(2) }], 80)).toEqual([
      '1 | 规章',
      '  |     ^',
    ]);
    expect(codeFrame('', [{ start: index.point(0), end: index.point(0) }], 80)).toEqual(['1 | ', '  | ^']);
  });

  test('several places on one line have their carets; what does not fit is left out', () => {
    const source = '规章\t3\t\t12\t约千余';
    const index = new LineIndex(source);
    const marks = (...places: readonly (readonly [number, number])[]) =>
      places.map(([start, end]) => ({ start: index.point(start), end: index.point(end) })) as [
        Mark,
        ...Mark[],
      ];
    const all = marks([3, 4], [5, 5], [6, 8], [9, 12]);
    expect(codeFrame(source, all, 80, '  1')).toEqual([
      '  1 | 规章    3        12    约千余',
      '    |         ^    ^   ^^    ^^^^^^',
    ]);
    const long = `${source}${'，另有说明'.repeat(5)}12`;
    const last = new LineIndex(long).point(long.length - 2);
    const [line, carets] = codeFrame(long, [all[0], { start: last, end: last }], 40);
    expect(line).toMatch(/^1 \| 规章 {4}3 .*…$/);
    expect(carets).toBe('  |         ^');
  });

  test('takes no longer on a long line', () => {
    const source = '甲'.repeat(20_000);
    const index = new LineIndex(source);
    const start = index.point(10_000);
    const before = performance.now();
    for (let round = 0; round < 5; round++) codeFrame(source, [{ start, end: index.point(10_003) }], 80);
    const long = performance.now() - before;
    const short = source.slice(0, 500);
    const again = performance.now();
    for (let round = 0; round < 5; round++) {
      codeFrame(
        short,
        [{ start: { line: 1, column: 251, offset: 250 }, end: { line: 1, column: 254, offset: 253 } }],
        80,
      );
    }
    expect(long).toBeLessThan(20 * (performance.now() - again));
  });
});

test('text from elsewhere is made safe to print', () => {
  expect(printable('a\tb\u001b[1m\u0000\u009b\u202e\ud800好')).toBe(
    'a    b\ufffd[1m\ufffd\ufffd\ufffd\ufffd好',
  );
  expect(oneLine('  规章 \n\t0\u3000')).toBe('规章 0');
});

test('text is taken and wrapped by its width', () => {
  expect(width('规章A')).toBe(5);
  expect(takeStart('规章A', 3)).toBe('规');
  expect(takeEnd('A规章', 3)).toBe('章');
  expect(takeEnd('规😀', 2)).toBe('😀');
  expect(wrap('规章', 4)).toEqual(['规章']);
  expect(wrap('一二三四五', 6)).toEqual(['一二三', '四五']);
  expect(wrap('只计一情形，不计', 14)).toEqual(['只计一情形，', '不计']);
  // No closing mark begins a line, no opening one ends it, and no Latin word is broken.
  expect(wrap('一二三，四', 6)).toEqual(['一二', '三，四']);
  expect(wrap('一二（三四', 6)).toEqual(['一二', '（三四']);
  expect(wrap('asks to confirm', 9)).toEqual(['asks to', 'confirm']);
  expect(wrap('规章', 1)).toEqual(['规', '章']);
  const text = '申请人无正当理由逾期不补正、行政机关不再处理 any more（共2件）';
  for (let columns = 1; columns < 60; columns++) {
    const lines = wrap(text, columns);
    expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
    if (columns >= 12) for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
  }
});

test('json and ndjson hold the report and its file', () => {
  const report = parse(sample);
  expect(Object.keys(reportJson(report, 'a.txt')).slice(0, 2)).toEqual(['schema', 'file']);
  expect(JSON.parse(ndjson(report, 'a.txt'))).toEqual({
    ...JSON.parse(JSON.stringify(report)),
    file: 'a.txt',
  });
  expect(ndjson(report, null).indexOf('\n')).toBe(ndjson(report, null).length - 1);
  for (const count of [0, 1, 3]) {
    const items = Array.from({ length: count }, () => reportJson(report, null));
    const array = new JsonArrayWriter();
    const pieces = [array.start, array.items(items.slice(0, 1)), array.items(items.slice(1)), array.finish()];
    expect(pieces.join('')).toBe(json(items));
  }
});

test('csv quotes what RFC 4180 asks for', () => {
  const report = parse(sample.replace(/云溪市梧桐区/g, '云溪市梧桐区'));
  const records = readCsv(csvHeader().slice(1) + csv(report, 'a, "b"\r\nc.txt', 1));
  expect(records).toHaveLength(201);
  expect(new Set(records.slice(1).map(([file]) => file))).toEqual(new Set(['a, "b"\r\nc.txt']));
  expect(new Set(records.map((record) => record.length))).toEqual(new Set([20]));
  expect(csv(parse('无'), null, 1)).toBe('');
});

test('a report is printed in its language', () => {
  const options = {
    colors: picocolors.createColors(false),
    columns: 100,
    file: 'a.txt',
    part: [1, 1],
  } as const;
  expect(table(parse(sample), options)).toContain('  机关  云溪市');
  expect(table(parse(sample, { lang: 'en' }), options)).toContain('  Agency       云溪市');
});

test('the second report of a text is placed in the whole text', () => {
  const [, second] = parseAll(`${sample}\n${faulty}`);
  if (!second) throw new Error('one report only');
  const colors = picocolors.createColors(false);
  const text = table(second, { colors, columns: 100, file: 'a.txt', part: [2, 2] });
  const line = sample.split('\n').length + 51;
  expect(text).toContain(`  a.txt:${line}:2\n  ${line} |     约千余\n`);
});
