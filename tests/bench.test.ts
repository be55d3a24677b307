import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { cheerioScript } from '../bench/cheerio-script.js';
import { handScanner } from '../bench/hand-scanner.js';
import { lineLookup } from '../bench/line-lookup.js';
import { officialPages } from '../bench/official-pages.js';
import { regexScript } from '../bench/regex-script.js';
import { isMet, markdown } from '../bench/results.js';
import { exponent, median } from '../bench/statistics.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const corpus = process.env['OGI_CORPUS'];

interface Gold {
  figures: { id: string; status: string; value: number | null }[];
}

const scanByHand = (text: string): Map<string, number | null> =>
  new Map([...handScanner(text).figures].map(([id, { value }]) => [id, value]));

describe.each([
  ['regular expressions', regexScript],
  ['line lookup', lineLookup],
  ['scanner written by hand', scanByHand],
])('the %s that parse is compared with', (_, read) => {
  it('get every figure of the five reports', ({ skip }) => {
    if (!corpus) return skip('OGI_CORPUS does not name the folder of the five reports');
    const folder = resolve(root, corpus);
    let right = 0;
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
      const gold = JSON.parse(
        readFileSync(join(folder, file.replace(/\.txt$/, '.gold.json')), 'utf8'),
      ) as Gold;
      const expected = Object.fromEntries(
        gold.figures.map(({ id, status, value }) => [id, status === 'blank' ? null : value]),
      );
      const figures = read(readFileSync(join(folder, file), 'utf8'));
      expect(Object.fromEntries(figures), file).toEqual(expected);
      right += figures.size;
    }
    expect(right).toBe(570);
  });

  it('read the cells of a g2014 table, blank ones and 万元 too', () => {
    const cells =
      '一、概述\n九、附表\n\t统 计 指 标\n\t单位\n\t统计数\n\t四、行政复议数量\n\t件\n\t3\n\t（二）被依法纠错数\n\t件\n\t\n' +
      '\t五、行政诉讼数量\n\t件\n\t1,234\n\t(二)被依法纠错数\n\t件\n\t  2\n\t七、依申请公开信息收取的费用\n\t万元\n\t0.35\n';
    expect(Object.fromEntries(read(cells))).toEqual({
      'review.total': 3,
      'review.corrected': null,
      'litigation.total': 1234,
      'litigation.corrected': 2,
      'fees.requests.amount': 3500,
    });
  });

  it('read the rows of a g2019 table', () => {
    const cells =
      '二、情况\n第二十条第(五)项\n第二十条第(一)项\n规章\n1\n\n-2\n3\n政府集中采购\n7 个\n1.5亿元\n其他事项\n9\n';
    expect(Object.fromEntries(read(cells))).toEqual({
      'proactive.regulations.issued': 1,
      'proactive.regulations.disclosed': -2,
      'proactive.regulations.public_total': 3,
      'proactive.government_procurement.projects': 7,
      'proactive.government_procurement.amount': 150000000,
    });
  });
});

describe('the cheerio script that parseHtml is compared with', () => {
  it('gets every figure of pages with 570', () => {
    let right = 0;
    for (const { html, figures } of officialPages()) {
      const found = cheerioScript(html);
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(figures));
      right += found.size;
    }
    expect(right).toBe(570);
  });

  it('reads blank cells, 万元, and the second of two rows of one name', () => {
    const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const html = `<table>${[
      row('统计指标', '单位', '统计数'),
      row('四、行政复议数量', '件', '3'),
      row('（二）被依法纠错数', '件', ''),
      row('五、行政诉讼数量', '件', '1,234'),
      row('（二）被依法纠错数', '件', ' 2 '),
      row('七、依申请公开信息收取的费用', '万元', '0.35'),
    ].join('')}</table>`;
    expect(Object.fromEntries(cheerioScript(html))).toEqual({
      'review.total': 3,
      'review.corrected': null,
      'litigation.total': 1234,
      'litigation.corrected': 2,
      'fees.requests.amount': 3500,
    });
  });
});

describe('a result of the benchmark', () => {
  const result = { group: 'g', what: 'a', beside: 'b', unit: '×', found: 2 } as const;

  it('meets its aim up to the bound, from either side', () => {
    expect(isMet({ ...result, aim: { most: 2 } })).toBe(true);
    expect(isMet({ ...result, aim: { most: 1.99 } })).toBe(false);
    expect(isMet({ ...result, aim: { least: 2 } })).toBe(true);
    expect(isMet({ ...result, aim: { least: 2.01 } })).toBe(false);
    expect(isMet({ ...result, aim: null })).toBe(true);
  });

  it('is a row of Markdown with its verdict', () => {
    expect(markdown([{ ...result, aim: { most: 1 } }])).toContain('| a | b | 2.00 × | ≤ 1.00 × | FAIL |');
  });
});

describe('the numbers of the benchmark', () => {
  it('take the middle', () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  it('find the exponent of a power', () => {
    const sizes = [1, 2, 4, 8].map((factor) => factor * 1e5);
    const linear = sizes.map((size) => size / 7);
    const quadratic = sizes.map((size) => size ** 2);
    expect(exponent(sizes, linear)).toBeCloseTo(1);
    expect(exponent(sizes, quadratic)).toBeCloseTo(2);
  });
});

describe('npm run bench', () => {
  const bench = (...args: string[]) =>
    promisify(execFile)(process.execPath, [join(root, 'bench', 'run.mjs'), ...args], { cwd: root });

  it('prints the times report by report, then everything in one table', { timeout: 300_000 }, async () => {
    const { stdout } = await bench('--quick');
    expect(stdout).toMatch(
      /^report +characters +parse +\(min\) +regex script +\(min\) +mdast +\(min\) +parse5 +\(min\) +line lookup +\(min\) +hand scanner +\(min\) +yaml +\(min\)$/m,
    );
    expect(stdout).toMatch(/^total +\d+(?: +\d+\.\d +\(\d+\.\d\)){7}$/m);
    const groups = [...stdout.matchAll(/^— (.*)$/gm)].map(([, group]) => group);
    expect(groups).toEqual([
      'Reports as text',
      'Where parse spends its time',
      'What is read on demand',
      'Pages of HTML',
      'Documents',
      'Memory',
      'Cold start',
      'Size in a browser',
    ]);
    expect(stdout).toMatch(
      /^parseHtml, five pages of plain tables +cheerio script, figures only +\d+\.\d\d ×/m,
    );
    expect(stdout).toMatch(/^yaml, each line an item of a list +parse +\d+\.\d\d ×/m);
    expect(stdout).toMatch(
      /^\.pdf to figures, 6 files +pdf\.js, the text alone +\d+\.\d\d × +≤ 2\.00 × +(?:pass|FAIL)$/m,
    );
    expect(stdout).toMatch(
      /^\{ parse \}, bundled and minified, gzip +\d+(?:\.\d)? kB +≤ 70\.0 kB +(?:pass|FAIL)$/m,
    );
  });

  it('refuses an option that it does not know', { timeout: 60_000 }, async () => {
    await expect(bench('--fast')).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('usage: npm run bench'),
    });
  });
});
