/** What `ogi check` says in help and errors, in Chinese and English. */
import type { Language } from '../writers/words.js';

export interface CheckMessages {
  readonly check: string;
  readonly format: string;
  readonly strict: string;
  readonly only: string;
  readonly skip: string;
  readonly examples: string;
  /** A rule or code that there is not, and the names that come near. */
  readonly unknownRule: (name: string, near: readonly string[]) => string;
}

const zh: CheckMessages = {
  check: '核对年度报告：勾稽关系、正文与表格、章节，指出哪里不符、哪一格最可能有误',
  format:
    '输出格式：text（给人看，默认）、json、sarif（SARIF 2.1.0）、markdown（每份一张表）、github（GitHub Actions 注释）',
  strict: '提示也算不符，影响退出码',
  only: '只核对这条规则或这类问题，可重复使用；规则编号如 g2021.requests.balance，问题代码如 relation-violated',
  skip: '不核对这条规则或这类问题，可重复使用',
  examples: `示例：
  ogi check 年报.txt                            在终端查看哪里不符
  ogi check --strict 草稿.txt                   提示也算不符
  ogi check --only problems-empty *.txt         只看第五部分是否为空
  ogi check --format sarif *.txt > 结果.sarif   供编辑器或代码平台读取

退出码：0 没有发现问题；1 有硬性不符（--strict 时任何不符）、无法读取的内容或表格，或者没有可核对的内容；2 用法错误或文件无法读取。`,
  unknownRule: (name, near) =>
    `错误：没有规则或问题代码 ${name}${near.length > 0 ? `\n（是否要写 ${near.join(' 或 ')}？）` : ''}`,
};

const en: CheckMessages = {
  check:
    'check annual reports: relations of the form, text against table, outline; what is wrong and which cell is the likeliest',
  format:
    'text (for people; the default), json, sarif (SARIF 2.1.0), markdown (a table for each report), github (annotations of GitHub Actions)',
  strict: 'soft findings count for the exit code too',
  only: 'check only this rule or kind of finding; may be repeated; a rule is g2021.requests.balance, a code relation-violated',
  skip: 'do not check this rule or kind of finding; may be repeated',
  examples: `Examples:
  ogi check report.txt                            what is wrong, in the terminal
  ogi check --strict draft.txt                    soft findings fail too
  ogi check --only problems-empty *.txt           only whether section 五 is empty
  ogi check --format sarif *.txt > result.sarif   for an editor or a code host

Exit code: 0 nothing found; 1 a hard finding (any with --strict), an error, an unreadable table, or nothing that could be checked; 2 wrong usage or unreadable file.`,
  unknownRule: (name, near) =>
    `error: unknown rule or finding code '${name}'${near.length > 0 ? `\n(Did you mean ${near.join(' or ')}?)` : ''}`,
};

export const checkMessages: { readonly [L in Language]: CheckMessages } = { zh, en };
