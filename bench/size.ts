/** What a browser loads for `import { parse } from 'ogi-report'`, and what is in it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'tsup';
import type { Result } from './results.js';

const KILO = 1000;
/** Parts smaller than this are not listed. */
const SMALLEST = 4 * KILO;

interface Metafile {
  readonly outputs: Readonly<
    Record<string, { readonly inputs: Readonly<Record<string, { bytesInOutput: number }>> }>
  >;
}

export async function size(root: string): Promise<Result[]> {
  const group = 'Size in a browser';
  const { bytes } = await bundle(root, join(root, 'dist', 'index.js'));
  const { parts } = await bundle(root, join(root, 'src', 'index.ts'));
  const kilobytes = (what: string, found: number, aim: Result['aim'] = null): Result => ({
    group,
    what,
    beside: '',
    found: found / KILO,
    unit: 'kB',
    aim,
  });
  return [
    kilobytes('{ parse }, bundled and minified, gzip', gzipSync(bytes, { level: 9 }).length, { most: 70 }),
    kilobytes('the same before gzip', bytes.length),
    ...[...parts]
      .filter(([, length]) => length >= SMALLEST)
      .sort(([, one], [, other]) => other - one)
      .map(([part, length]) => kilobytes(`of it ${part}`, length)),
  ];
}

async function bundle(root: string, entry: string): Promise<{ bytes: Buffer; parts: Map<string, number> }> {
  const folder = mkdtempSync(join(root, 'node_modules', '.cache', 'size-'));
  try {
    const file = join(folder, 'entry.ts');
    writeFileSync(file, `import { parse } from ${JSON.stringify(entry)};\nglobalThis.parse = parse;\n`);
    await build({
      config: false,
      entry: { entry: file },
      outDir: folder,
      format: 'esm',
      target: 'es2020',
      platform: 'browser',
      minify: true,
      metafile: true,
      silent: true,
      splitting: false,
      noExternal: [/^(?!pdfjs-dist\/)/],
      external: [/^node:/, /^pdfjs-dist\//],
      esbuildOptions(options) {
        options.charset = 'utf8';
        options.legalComments = 'none';
      },
    });
    const output = readdirSync(folder).find((name) => /^entry\.m?js$/.test(name)) as string;
    const metafile = JSON.parse(readFileSync(join(folder, 'metafile-esm.json'), 'utf8')) as Metafile;
    return { bytes: readFileSync(join(folder, output)), parts: partsOf(metafile) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Bytes by package and by folder of the project. */
function partsOf({ outputs }: Metafile): Map<string, number> {
  const parts = new Map<string, number>();
  for (const { inputs } of Object.values(outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const [, name, folder] =
        /.*node_modules\/((?:@[^/]+\/)?[^/.][^/]*)\//.exec(path) ??
        /()(src\/[^/]+|grammars)\//.exec(path) ??
        [];
      const part = name || folder;
      if (part) parts.set(part, (parts.get(part) ?? 0) + bytesInOutput);
    }
  }
  return parts;
}
