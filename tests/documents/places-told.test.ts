/** Findings and diagnostics in documents, which have no lines: the place is told in words. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { audit } from '../../src/checks/audit.js';
import { readReport } from '../../src/report/read.js';
import type { Report } from '../../src/report/report.js';
import { githubCommands } from '../../src/writers/findings/github.js';
import { findingMarkdown } from '../../src/writers/findings/markdown.js';
import { SarifLog } from '../../src/writers/findings/sarif.js';
import { findingText } from '../../src/writers/findings/text.js';
import { screenOf } from '../../src/writers/screen.js';
import colors from 'picocolors';

const screen = screenOf({ colors: colors.createColors(false), columns: 100 }, 'zh');
const folder = new URL('files/', import.meta.url);
const checked = async (name: string) => {
  const report: Report = await readReport(readFileSync(new URL(name, folder)));
  return { report, audit: audit(report), part: [1, 1] as const, original: null };
};

test.each([
  ['g2021.libreoffice.docx', /第 \d+ 个表格第 \d+ 行第 \d+ 列/],
  ['g2021.libreoffice.doc', /第 \d+ 个表格第 \d+ 行第 \d+ 列/],
  ['g2021.libreoffice.xlsx', /工作表“[^”]+” [A-Z]+\d+/],
])('%s', async (name, place) => {
  const each = await checked(name);
  expect(each.audit.findings.length).toBeGreaterThan(0);
  const text = findingText(each, name, screen);
  expect(text).toMatch(new RegExp(`\\n  ${name} ${place.source}\\n  ${place.source}: \\S`));
  expect(text).toContain(': 9,417 二、上年结转政府信息公开申请数量\n');
  expect(githubCommands(each, name, 'zh')).toMatch(new RegExp(`::${place.source}%0A`));
  expect(findingMarkdown(each, name, 'zh')).toMatch(new RegExp(`\\| 不符 \\| ${place.source} \\|`));
  const log = new SarifLog('zh', '1.0.0');
  log.add([each], name);
  const [result] = JSON.parse(log.finish()).runs[0].results;
  expect(result.locations[0].logicalLocations[0].fullyQualifiedName).toMatch(place);
  expect(result.locations[0].physicalLocation.region).toBeUndefined();
});
