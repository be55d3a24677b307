/** What the tests of the built package share: where it is, a report to read, and child processes. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const dist = join(root, 'dist');
export const distUrl = (file: string): string => pathToFileURL(join(dist, file)).href;

/** A g2014 report with one section of its table: 12 requests received, 11 completed. */
export const sampleReport = [
  '云川市数据局2018年政府信息公开工作年度报告',
  '一、概述',
  '2018年，本局收到政府信息公开申请12件。',
  '二、政府信息公开情况统计表',
  ...[
    ['统计指标', '单位', '统计数'],
    ['三、依申请公开情况', '——', ''],
    ['（一）收到申请数', '件', '12'],
    ['1.当面申请数', '件', '2'],
    ['2.传真申请数', '件', '0'],
    ['3.网络申请数', '件', '9'],
    ['4.信函申请数', '件', '1'],
    ['（二）申请办结数', '件', '11'],
  ].map((cells) => cells.map((cell) => `\t${cell}\n`).join('')),
].join('\n');

/** ES module source that parses the report in `text` and leaves the figure asked for in `result`. */
export const reading = `
  const report = parse(text);
  const result = JSON.stringify({
    generation: report.generation,
    value: report.figure('requests.received.total')?.value ?? null,
    schema: report.toJSON().schema,
  });
`;

/** What `reading` says of `sampleReport`. */
export const expectedReading = '{"generation":"g2014","value":12,"schema":"ogi-report/1"}';

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command to its end; it cannot read this process's standard input. */
export function run(command: string, args: readonly string[], cwd: string = root, input = ''): Ended {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, input, encoding: 'utf8' });
  if (error !== undefined) throw error;
  return { status, stdout, stderr };
}

export const node = (args: readonly string[], cwd?: string, input?: string): Ended =>
  run(process.execPath, args, cwd, input);

export const runModule = (source: string, flags: readonly string[] = [], cwd?: string): Ended =>
  node([...flags, '--input-type=module', '-e', source], cwd);

export const runScript = (source: string, flags: readonly string[] = [], cwd?: string): Ended =>
  node([...flags, '--input-type=commonjs', '-e', source], cwd);

const LOADED = /(?:from |import |require\()['"](\.\/[^'"]+)['"]/g;
const LOADED_OR_ON_DEMAND = /(?:from |import |import\(|require\()['"](\.\/[^'"]+)['"]/g;

/** The file and all it imports or requires within dist/, as names; with `onDemand` what it may load later, too. */
export function filesOf(entry: string, { onDemand = false } = {}): string[] {
  const files = [entry];
  for (const file of files) {
    const source = readFileSync(join(dist, file), 'utf8');
    for (const [, path = ''] of source.matchAll(onDemand ? LOADED_OR_ON_DEMAND : LOADED)) {
      const name = join(dirname(file), path);
      if (!files.includes(name)) files.push(name);
    }
  }
  return files;
}
