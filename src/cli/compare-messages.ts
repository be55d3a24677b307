/** What `ogi compare` says in help and errors, in Chinese and English. */
import type { Language } from '../writers/words.js';

export interface CompareMessages {
  readonly compare: string;
  readonly files: string;
  readonly format: string;
  readonly indicator: string;
  readonly examples: string;
  readonly unknownIndicator: (id: string) => string;
  /** A file of JSON that holds no reports; `reason` is the first thing that is wrong. */
  readonly notStored: (reason: string) => string;
  /** A file that begins as JSON and cannot be read as such. */
  readonly broken: string;
  readonly noReport: string;
}

const zh: CompareMessages = {
  compare: '把同一机关各年的报告放在一起：逐项对照各年数字，核对年度之间的衔接',
  files: '报告文件（与 ogi parse 所读的相同），或 ogi parse 输出的 json、ndjson；- 表示标准输入',
  format: '输出格式：table（表格）、json、csv（每个指标每年一行）；默认 table',
  indicator: '只列这个指标，或以它开头的各项，含各类申请人，如 requests.received.total 或 requests.outcome',
  examples: `示例：
  ogi compare 2021.txt 2022.txt 2023.txt         逐年对照
  ogi compare --indicator requests 20*.txt       只看依申请公开，含各类申请人
  ogi compare --format csv 各年.ndjson > 表.csv  读取 ogi parse 的结果

退出码：0 已比较；1 有硬性不符，或有报告含错误、不是年度报告；2 用法错误或文件无法读取。`,
  unknownIndicator: (id) => `错误：没有指标 ${id}，全部指标见 docs/04-indicators.md`,
  notStored: (reason) => `不是 ogi parse 输出的 JSON：${reason}`,
  broken: 'JSON 不完整或格式有误，请用 ogi parse 重新输出（几份报告写进一个文件用 --format ndjson）',
  noReport: '其中没有报告',
};

const en: CompareMessages = {
  compare: "lay one agency's reports side by side: figures by year, and relations between the years",
  files: 'report files as ogi parse reads them, or json or ndjson from ogi parse; - is standard input',
  format: 'table, json, csv (a line for each indicator and year); default table',
  indicator:
    'only this indicator, or those that begin with it, for each kind of applicants too: requests.received.total or requests.outcome',
  examples: `Examples:
  ogi compare 2021.txt 2022.txt 2023.txt            year by year
  ogi compare --indicator requests 20*.txt          requests only, by applicants
  ogi compare --format csv all.ndjson > table.csv   from what ogi parse wrote

Exit code: 0 compared; 1 a hard finding, or some report has errors or is none; 2 wrong usage or unreadable file.`,
  unknownIndicator: (id) => `error: unknown indicator '${id}'; docs/04-indicators.md lists them all`,
  notStored: (reason) => `no JSON from ogi parse: ${reason}`,
  broken:
    'the JSON is cut off or broken: write it again with ogi parse (several reports in one file: --format ndjson)',
  noReport: 'holds no report',
};

export const compareMessages: { readonly [L in Language]: CompareMessages } = { zh, en };
