/** What the command line says in help and errors, in Chinese and English. */
import type { Language } from '../writers/words.js';

export interface Messages {
  readonly program: string;
  readonly parse: string;
  readonly files: string;
  readonly format: string;
  readonly generation: string;
  readonly encoding: string;
  readonly lang: string;
  readonly help: string;
  readonly helpCommand: string;
  readonly version: string;
  readonly examples: string;
  /** Titles in help, by what commander calls them; its own where there is none. */
  readonly titles: { readonly [title: string]: string };
  /** Commander's own errors; its own wording where no pattern fits. */
  readonly errors: readonly (readonly [RegExp, string])[];
  readonly inputTwice: string;
  readonly noEncoding: (name: string) => string;
  /** Behind an error: the arguments with the command that they lack. */
  readonly lacksCommand: (args: string) => string;
  /** Why a file could not be read, by system error code. */
  readonly unreadable: { readonly [code: string]: string };
  readonly cannotWrite: (reason: string) => string;
}

const zh: Messages = {
  program: '读取政府信息公开工作年度报告：结构、数字，以及每个数字在原文中的位置。',
  parse: '读取年度报告（Word、Excel、PDF、网页，任何编码的文本）；一个文件里有几份就读几份',
  files: '报告文件；- 表示标准输入',
  format:
    '输出格式：table（表格）、ndjson（每份一行）、json、csv（每个数字一行）；终端默认 table，其余默认 ndjson',
  generation: '按指定版式读取，不自动判断：g2008、g2014、g2019 或 g2021',
  encoding: '文本或网页的编码，不自动判断：utf-8、gb18030、big5、utf-16le 等',
  lang: '提示和表格的语言：zh 或 en；默认随系统语言，否则为中文',
  help: '显示帮助',
  helpCommand: '显示某个命令的帮助',
  version: '显示版本号',
  examples: `示例：
  ogi parse 年报.txt                        在终端查看
  ogi parse --format csv *.txt > 数字.csv   每个数字一行，可用电子表格打开
  ogi parse *.txt | jq .metadata.agency     每份报告一行 JSON

退出码：0 已读取；1 有报告含错误或不是年度报告；2 用法错误或文件无法读取。`,
  titles: {
    'Usage:': '用法：',
    'Arguments:': '参数：',
    'Options:': '选项：',
    'Global Options:': '通用选项：',
    'Commands:': '命令：',
  },
  errors: [
    [/^error: unknown option '(.*?)'/, '错误：没有选项 $1'],
    [/^error: unknown command '(.*?)'/, '错误：没有命令 $1'],
    [/^error: missing required argument 'file'/, '错误：没有指定报告文件（标准输入请写 -）'],
    [/^error: option '(.*?)' argument missing/, '错误：选项 $1 缺少取值'],
    [
      /^error: option '(.*?)' argument '(.*)' is invalid\. Allowed choices are (.*)\./,
      '错误：选项 $1 不能取 $2，可取 $3',
    ],
    [/^error: too many arguments.*/, '错误：参数过多'],
    [/\(Did you mean (.*)\?\)/, '（是否要写 $1？）'],
  ],
  inputTwice: '错误：标准输入（-）只能读取一次',
  noEncoding: (name) => `错误：没有名为 ${name} 的编码，可写 utf-8、gb18030、big5、utf-16le 等`,
  lacksCommand: (args) => `要读取报告，请写：ogi parse ${args}`,
  unreadable: {
    ENOENT: '文件不存在',
    EISDIR: '这是目录，请指定其中的文件',
    EACCES: '没有读取权限',
    EPERM: '没有读取权限',
    ERR_FS_FILE_TOO_LARGE: '文件太大',
    ERR_STRING_TOO_LONG: '文件太大',
  },
  cannotWrite: (reason) => `错误：无法写出结果：${reason}`,
};

const en: Messages = {
  program:
    "Reads China's annual reports on open government information: structure, figures, and where in the text each figure stands.",
  parse: 'read annual reports (Word, Excel, PDF, web pages, text in any encoding), all that a file holds',
  files: 'report files; - is standard input',
  format:
    'table, ndjson (a line for each report), json, csv (a line for each figure); default table on a terminal, ndjson elsewhere',
  generation: 'read as this official form instead of telling it from the text: g2008, g2014, g2019 or g2021',
  encoding:
    'encoding of text or web pages instead of telling it from the bytes: utf-8, gb18030, big5, utf-16le, …',
  lang: 'language of messages and tables: zh or en; default from the locale, else zh',
  help: 'show help',
  helpCommand: 'show help for a command',
  version: 'show the version',
  examples: `Examples:
  ogi parse report.txt                         look at a report in the terminal
  ogi parse --format csv *.txt > figures.csv   a line for each figure, for a spreadsheet
  ogi parse *.txt | jq .metadata.agency        a line of JSON for each report

Exit code: 0 parsed; 1 some report has errors or is no annual report; 2 wrong usage or unreadable file.`,
  titles: {},
  errors: [],
  inputTwice: 'error: standard input (-) can be read only once',
  noEncoding: (name) =>
    `error: no encoding is called ${name}; write utf-8, gb18030, big5, utf-16le or the like`,
  lacksCommand: (args) => `To read reports, write: ogi parse ${args}`,
  unreadable: {
    ENOENT: 'no such file',
    EISDIR: 'is a directory; name the files in it',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ERR_FS_FILE_TOO_LARGE: 'too large',
    ERR_STRING_TOO_LONG: 'too large',
  },
  cannotWrite: (reason) => `error: cannot write the result: ${reason}`,
};

export const messages: { readonly [L in Language]: Messages } = { zh, en };
