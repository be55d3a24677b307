/** Programs that make text of a page, as readers of reports use them. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from 'html-to-text';
import TurndownService from 'turndown';
import { gfm } from 'turndown-plugin-gfm';
import { inFolder, office, printByChromium, run } from './programs.js';

export interface Converter {
  readonly name: string;
  /** The commands that must be there, and `bs4`, Python's BeautifulSoup. */
  readonly needs: readonly string[];
  /** It cuts characters or runs cells together: no table is left. */
  readonly destroys?: true;
  /** @param folder an empty folder that holds page.html */
  readonly convert: (folder: string) => string;
}

const BS4 = (separator: string, strip: boolean) =>
  'import sys,bs4;print(bs4.BeautifulSoup(open(sys.argv[1],encoding="utf-8"),"html.parser")' +
  `.body.get_text(${JSON.stringify(separator)},strip=${strip ? 'True' : 'False'}))`;

const CHROMIUM = ['--headless', '--no-sandbox', '--disable-gpu', '--virtual-time-budget=2000'];

export const CONVERTERS: readonly Converter[] = [
  { name: 'HTML itself', needs: [], convert: (folder) => readFileSync(join(folder, 'page.html'), 'utf8') },
  ...[80, 120, 200].map((columns) =>
    stdout(`w3m ${columns}`, 'w3m', ['-dump', '-cols', `${columns}`, '-I', 'UTF-8', '-O', 'UTF-8']),
  ),
  ...[80, 160].map((columns) =>
    stdout(`lynx ${columns}`, 'lynx', [
      '-dump',
      '-nolist',
      `-width=${columns}`,
      '-assume_charset=utf-8',
      '-display_charset=utf-8',
    ]),
  ),
  ...[80, 160].map((columns) =>
    stdout(`links ${columns}`, 'links', ['-dump', '-width', `${columns}`, '-codepage', 'utf-8']),
  ),
  ...['plain', 'gfm', 'markdown', 'rst', 'asciidoc', 'mediawiki'].map((format) =>
    stdout(`pandoc ${format}`, 'pandoc', ['-f', 'html', '-t', format]),
  ),
  { ...stdout('html2text', 'html2text', ['-utf8', '-nobs', '-width', '120']), destroys: true },
  python('BeautifulSoup lines', BS4('\n', false)),
  python('BeautifulSoup lines stripped', BS4('\n', true)),
  python('BeautifulSoup spaces', BS4(' ', true)),
  python('BeautifulSoup bars', BS4('|', true)),
  { ...python('BeautifulSoup joined', BS4('', false)), destroys: true },
  { ...inProcess('html-to-text', compile({ wordwrap: 80 })), destroys: true },
  inProcess(
    'html-to-text dataTable',
    compile({ wordwrap: false, selectors: [{ selector: 'table', format: 'dataTable' }] }),
  ),
  inProcess('turndown', (html) => new TurndownService().turndown(html)),
  inProcess('turndown gfm', (html) => new TurndownService().use(gfm).turndown(html)),
  {
    name: 'chromium innerText',
    needs: ['chromium'],
    convert(folder) {
      const page = join(folder, 'page.html');
      const html = readFileSync(page, 'utf8').replace(
        '</body>',
        '<script>const t=document.body.innerText;document.documentElement.innerHTML="<body></body>";' +
          'const p=document.createElement("pre");p.id="text";p.textContent=t;document.body.append(p)</script></body>',
      );
      const scripted = join(folder, 'scripted.html');
      writeFileSync(scripted, html);
      const dom = run('chromium', [
        ...CHROMIUM,
        '--dump-dom',
        `--user-data-dir=${join(folder, 'profile')}`,
        scripted,
      ]);
      const text = /<pre id="text">([\s\S]*)<\/pre>/.exec(dom)?.[1] ?? '';
      return text
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&nbsp;/g, '\u00a0')
        .replace(/&amp;/g, '&');
    },
  },
  ...(['-layout', '-raw'] as const).map((mode) => ({
    name: `chromium PDF, pdftotext ${mode}`,
    needs: ['chromium', 'pdftotext'],
    convert(folder: string) {
      printByChromium(folder, ['--no-pdf-header-footer']);
      return run('pdftotext', [mode, join(folder, 'page.pdf'), '-']);
    },
  })),
  {
    name: 'libreoffice text',
    needs: ['soffice'],
    convert(folder) {
      office(folder, 'page.html', 'txt:Text (encoded):UTF8');
      return readFileSync(join(folder, 'page.txt'), 'utf8');
    },
  },
  {
    name: 'Word .doc, antiword',
    needs: ['soffice', 'antiword'],
    destroys: true,
    convert(folder) {
      office(folder, 'page.html', 'odt:writer8');
      office(folder, 'page.odt', 'doc:MS Word 97');
      return run('antiword', ['-m', 'UTF-8.txt', '-w', '160', join(folder, 'page.doc')]);
    },
  },
  {
    name: '.docx, pandoc plain',
    needs: ['pandoc'],
    convert(folder) {
      run('pandoc', ['-f', 'html', '-o', join(folder, 'page.docx'), join(folder, 'page.html')]);
      return run('pandoc', ['-t', 'plain', '--columns', '160', join(folder, 'page.docx')]);
    },
  },
];

/** What of a converter's needs this machine does not have. */
export function absent({ needs }: Converter): string[] {
  return needs.filter((need) => !isThere(need));
}

const known = new Map<string, boolean>();

function isThere(need: string): boolean {
  let there = known.get(need);
  if (there === undefined) {
    there = spawnSync('sh', ['-c', check(need)]).status === 0;
    known.set(need, there);
  }
  return there;
}

/** What a converter makes of a page. */
export function convert(converter: Converter, html: string): string {
  return inFolder('page.html', html, converter.convert);
}

function check(need: string): string {
  return need === 'bs4'
    ? 'python3 -c "import bs4" || /usr/bin/python3 -c "import bs4"'
    : `command -v ${need}`;
}

function stdout(name: string, command: string, options: readonly string[]): Converter {
  return {
    name,
    needs: [command],
    convert: (folder) => run(command, [...options, join(folder, 'page.html')]),
  };
}

function python(name: string, script: string): Converter {
  // Debian's module belongs to Debian's interpreter.
  const command = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';
  return {
    name,
    needs: ['bs4'],
    convert: (folder) => run(command, ['-c', script, join(folder, 'page.html')]),
  };
}

/** A package of npm. Scripts and styles are the reader's to leave out. */
function inProcess(name: string, toText: (html: string) => string): Converter {
  const convert = (folder: string) =>
    toText(readFileSync(join(folder, 'page.html'), 'utf8').replace(/<style>[^<]*<\/style>/g, ''));
  return { name, needs: [], convert };
}
