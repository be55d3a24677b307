/** Texts that grow, and how long `parse` takes for them in a process of its own. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { grammars } from '../grammars/index.js';

/** `head`, `unit` repeated up to a size, `tail`. */
export interface Growing {
  readonly name: string;
  readonly head: string;
  readonly unit: string;
  readonly tail: string;
}

/** A report up to its table's first rows, and what follows: the worst place for what is repeated. */
const TABLE_HEAD =
  '某市某局2020年政府信息公开工作年度报告\n一、总体情况\n工作情况如下。\n二、主动公开政府信息情况\n' +
  '第二十条第（一）项\n信息内容\n本年新制作数量\n本年新公开数量\n对外公开总数量\n规章\n1\n2\n3\n';
const TABLE_TAIL = '\n规范性文件\n4\n5\n6\n三、收到和处理政府信息公开申请情况\n';

const labels = Object.values(grammars)
  .flatMap((grammar) => grammar.tables.flatMap((table) => table.rows.map((row) => row.label)))
  .filter((label) => label !== '');

const REPEATED: readonly (readonly [name: string, unit: string])[] = [
  ['（', '（'],
  ['一、', '一、'],
  ['|', '|'],
  ['tab', '\t'],
  ['digits', '0123456789'],
  ['第二十条第（', '第二十条第（'],
  ['lines of 0', '0\n'],
  ['labels without values', `${labels.join('\n')}\n`],
  ['one label without values', '规章\n'],
  ['a piece of a label', '本年新\n'],
  ['，', '，'],
  ['a', 'a'],
  ['line feed', '\n'],
  ['carriage return', '\r'],
];

/** Repeated characters and tokens, each alone and inside a table, and spaces after a label. */
export const adversarial: readonly Growing[] = [
  ...REPEATED.flatMap(([name, unit]) => [
    { name, head: '', unit, tail: '' },
    { name: `${name}, in a table`, head: TABLE_HEAD, unit, tail: TABLE_TAIL },
  ]),
  { name: 'spaces after a label', head: '规章', unit: ' ', tail: '1\n' },
  {
    name: 'spaces after a label, in a table',
    head: `${TABLE_HEAD}规范性文件`,
    unit: ' ',
    tail: `4\n5\n6${TABLE_TAIL}`,
  },
];

export interface Measuring {
  /** In UTF-16 code units. */
  readonly sizes: readonly number[];
  /** Samples for each size, taken in turn. */
  readonly rounds: number;
  /** How long one sample is meant to last, in milliseconds. */
  readonly sampleMs: number;
  /** Flags of the process. */
  readonly flags: readonly string[];
  /** When to give up, in milliseconds. */
  readonly timeoutMs: number;
}

/**
 * Milliseconds for one call, [size][round], measured in a child process on the built package.
 * Rejects with the child's last words if it fails, for instance out of memory.
 */
export function measure(root: string, growing: Growing, measuring: Measuring): Promise<number[][]> {
  const { flags, timeoutMs, ...rest } = measuring;
  const { head, unit, tail } = growing;
  const entry = pathToFileURL(join(root, 'dist', 'index.js')).href;
  const child = spawn(process.execPath, ['--expose-gc', ...flags, join(root, 'bench', 'growth-child.mjs')], {
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
  });
  child.stdin.on('error', () => {}); // a child that dies early closes the pipe: its exit tells
  child.stdin.end(JSON.stringify({ entry, head, unit, tail, ...rest }));
  let out = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    out += part;
  });
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    errors += part;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(JSON.parse(out) as number[][]);
      else if (signal === 'SIGKILL') reject(new Error(`no result in ${timeoutMs / 1000} s`));
      else reject(new Error(/(?:Error|FATAL).*/.exec(errors)?.[0] ?? `exit code ${code}`));
    });
  });
}
