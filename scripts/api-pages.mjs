// The reference of the public names, made by TypeDoc of their docstrings. Its warnings are errors: an export without
// a docstring, a name that is told of and not exported, a link that leads nowhere.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Application, LogLevel } from 'typedoc';

/** Parts of exported types that have no name of their own outside. */
const INTERNAL = [
  ...['ApplicantIn', 'ByApplicant', 'ByApplicantIn', 'ByApplicantOptionalIn', 'Nest', 'PlainIn'],
  ...['PlainOptionalIn', 'TableOf', 'CheckedReport', 'quality'],
];

/**
 * Unions of words in alphabetical order, as TypeScript's own order follows from what it has met before, in any file;
 * without what says nothing to a reader: that a type is inferred from a schema.
 */
function tidy(page) {
  return page
    .replace(/`"[^`]*"`(?: \\\| `"[^`]*"`)+/g, (union) => union.split(' \\| ').sort().join(' \\| '))
    .replace(/^#+ Extends\n\n- `output`\\<.*\n\n/gm, '');
}

/** The pages by their paths. */
export async function apiPages() {
  const out = mkdtempSync(join(tmpdir(), 'ogi-report-api-'));
  try {
    const app = await Application.bootstrapWithPlugins({
      plugin: ['typedoc-plugin-markdown'],
      entryPoints: ['src/node.ts', 'src/index.ts', 'src/read.ts', 'src/schema.ts'],
      tsconfig: 'tsconfig.json',
      // `npm run typecheck` has done it.
      skipErrorChecking: true,
      // Not its default, docs/, which it would empty first.
      out,
      cleanOutputDir: false,
      logLevel: LogLevel.Warn,
      // Line numbers would make the pages stale with every change of the code.
      disableSources: true,
      excludeExternals: true,
      excludeInternal: true,
      readme: 'none',
      router: 'module',
      sort: ['source-order'],
      intentionallyNotExported: INTERNAL,
      // Of members those that need words have them; `start` or `children` in each of fifteen nodes do not.
      requiredToBeDocumented: [
        'Class',
        'Function',
        'Interface',
        'Method',
        'Accessor',
        'TypeAlias',
        'Variable',
      ],
      validation: { notExported: true, invalidLink: true, notDocumented: true, rewrittenLink: true },
      hidePageHeader: true,
      parametersFormat: 'table',
      interfacePropertiesFormat: 'table',
      typeDeclarationFormat: 'table',
      classPropertiesFormat: 'table',
      tableColumnSettings: { hideDefaults: true, hideInherited: true, hideModifiers: true },
      maxTypeConversionDepth: 4,
      pageTitleTemplates: { module: ({ name }) => (name === 'ogi-report' ? name : `ogi-report/${name}`) },
    });
    const project = await app.convert();
    if (!project) throw new Error('TypeDoc has read nothing: see above');
    app.validate(project);
    await app.generateOutputs(project);
    const { errorCount, warningCount } = app.logger;
    if (errorCount + warningCount > 0) throw new Error(`TypeDoc warns ${warningCount} times: see above`);
    return Object.fromEntries(
      readdirSync(out)
        .sort()
        .map((name) => [`docs/api/${name}`, tidy(readFileSync(join(out, name), 'utf8'))]),
    );
  } finally {
    rmSync(out, { recursive: true });
  }
}
