/** Findings in SARIF 2.1.0 (OASIS), as editors and code hosts read them. */
import { FINDING_TEXTS } from '../../checks/messages.js';
import type { Finding } from '../../checks/finding.js';
import { FINDING_CODES } from '../../checks/codes.js';
import type { Diagnostic } from '../../diagnostics/codes.js';
import { DIAGNOSTIC_TITLES } from '../../diagnostics/titles.js';
import type { Span } from '../../source/span.js';
import { placeOf } from '../diagnostics.js';
import { documentPlace } from '../document-place.js';
import { oneLine } from '../printable.js';
import type { Language } from '../words.js';
import type { CheckedReport } from './checked.js';
import { untoldDiagnostics } from './diagnostics.js';
import { explanation, titleOf } from './explain.js';
import { nameOf } from './names.js';
import { filePlace, placesOf } from './places.js';
import { summaryNotes } from './summary.js';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const FINGERPRINT = 'ogiFinding/v1';
const LEVELS = { hard: 'error', soft: 'warning' } as const;
const LANGUAGES = { zh: 'zh-CN', en: 'en-US' } as const;
/** Stands for the name of a report that came from standard input. */
const STANDARD_INPUT = 'stdin';

interface Both {
  readonly zh: string;
  readonly en: string;
}

/** One log of one run: reports are added file by file, the document is written at the end. */
export class SarifLog {
  private readonly lang: Language;
  private readonly version: string;
  private readonly rules: object[] = [];
  private readonly ruleIndex = new Map<string, number>();
  private readonly results: object[] = [];
  private readonly notifications: object[] = [];
  private readonly fingerprints = new Map<string, number>();
  private allRead = true;

  /** @param version of the tool */
  constructor(lang: Language, version: string) {
    this.lang = lang;
    this.version = version;
    for (const code of FINDING_CODES) this.rule(code, FINDING_TEXTS[code].title, FINDING_TEXTS[code].help);
  }

  /** @param path relative with `/`, or absolute; null for standard input */
  add(reports: readonly CheckedReport[], path: string | null): void {
    const uri = path === null ? STANDARD_INPUT : uriOf(path);
    for (const checked of reports) {
      const { audit } = checked;
      for (const finding of audit.findings) this.addFinding(checked, finding, uri);
      for (const diagnostic of untoldDiagnostics(checked)) this.addDiagnostic(checked, diagnostic, uri);
      for (const note of summaryNotes(checked, this.lang)) this.notify(note, uri);
    }
  }

  /** A file that could not be read, and why. */
  unreadable(path: string, reason: string): void {
    this.allRead = false;
    this.notify(reason, uriOf(path));
  }

  finish(): string {
    const { lang, version, rules, results, notifications, allRead } = this;
    const run = {
      tool: {
        driver: { name: 'ogi-report', version, semanticVersion: version, language: LANGUAGES[lang], rules },
      },
      invocations: [{ executionSuccessful: allRead, toolExecutionNotifications: notifications }],
      language: LANGUAGES[lang],
      columnKind: 'utf16CodeUnits',
      results,
    };
    return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
  }

  private addFinding(checked: CheckedReport, finding: Finding, uri: string): void {
    const { report, part } = checked;
    const { code, rule, at, severity, figures, suspects } = finding;
    const [first, ...further] = placesOf(report, finding);
    this.results.push({
      // SARIF lets an id go on behind the rule that it belongs to (3.27.5).
      ruleId: rule === null ? code : `${code}/${rule}`,
      ruleIndex: this.rule(code, FINDING_TEXTS[code].title, FINDING_TEXTS[code].help),
      level: LEVELS[severity],
      message: {
        text: [titleOf(report, finding, this.lang), ...explanation(report, finding, this.lang)].join('\n'),
      },
      locations: [location(checked, first?.span ?? null, uri, this.lang)],
      relatedLocations: further.map(({ span, figure }, id) => ({
        id,
        ...location(checked, span, uri, this.lang),
        ...(figure && { message: { text: nameOf(report, figure.id, this.lang) } }),
      })),
      partialFingerprints: this.fingerprint([
        code,
        ...(rule === null ? figures : [rule, at ?? '']),
        uri,
        part[0],
      ]),
      properties: { rule, at, figures, suspects },
    });
  }

  private addDiagnostic(checked: CheckedReport, diagnostic: Diagnostic, uri: string): void {
    const { report, part } = checked;
    const { code, severity, message, figures = [] } = diagnostic;
    this.results.push({
      ruleId: code,
      ruleIndex: this.rule(code, DIAGNOSTIC_TITLES[code]),
      level: severity,
      message: { text: oneLine(message[this.lang]) },
      locations: [location(checked, placeOf(report, diagnostic), uri, this.lang)],
      partialFingerprints: this.fingerprint([code, ...figures, uri, part[0]]),
      properties: { figures },
    });
  }

  /** Index of a rule, made known where it is not yet. */
  private rule(id: string, title: Both, help?: Both): number {
    const known = this.ruleIndex.get(id);
    if (known !== undefined) return known;
    const both = (text: Both, between: string) =>
      (this.lang === 'zh' ? [text.zh, text.en] : [text.en, text.zh]).join(between);
    this.rules.push({
      id,
      shortDescription: { text: both(title, ' / ') },
      ...(help && { help: { text: both(help, '\n\n') } }),
    });
    this.ruleIndex.set(id, this.rules.length - 1);
    return this.rules.length - 1;
  }

  /** What stays the same while other parts of the file change; the second of its kind says so. */
  private fingerprint(parts: readonly (string | number)[]): object {
    const key = parts.join('|');
    const nth = (this.fingerprints.get(key) ?? 0) + 1;
    this.fingerprints.set(key, nth);
    return { [FINGERPRINT]: `${key}|${nth}` };
  }

  private notify(text: string, uri: string): void {
    const locations = [{ physicalLocation: { artifactLocation: { uri } } }];
    this.notifications.push({ level: 'error', message: { text }, locations });
  }
}

/**
 * A place in the file; the file alone where there is no place. Columns count from 1, the last one is exclusive. In a
 * document, which has no lines, the place is told in words.
 */
function location(checked: CheckedReport, span: Span | null, uri: string, lang: Language): object {
  const artifactLocation = { uri };
  const place = span && filePlace(checked, span);
  if (!place) {
    const fullyQualifiedName = span && documentPlace(checked.report, span, lang);
    const logical = fullyQualifiedName === null ? {} : { logicalLocations: [{ fullyQualifiedName }] };
    return { physicalLocation: { artifactLocation }, ...logical };
  }
  const { start, end } = place;
  const region = {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: start.offset,
    charLength: end.offset - start.offset,
  };
  return { physicalLocation: { artifactLocation, region } };
}

/** Percent-encoded; `file:` in front of an absolute path. */
function uriOf(path: string): string {
  const drive = /^[A-Za-z]:(?=\/)/.exec(path)?.[0] ?? '';
  const encoded = path.slice(drive.length).split('/').map(encodeURIComponent).join('/');
  if (drive !== '') return `file:///${drive}${encoded}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}
