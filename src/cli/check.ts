/** `ogi check`: reads the files one after another and writes what is wrong with them. */
import { audit, needsAttention } from '../checks/audit.js';
import type { Selection } from '../checks/selection.js';
import { DEFAULT_LIMITS } from '../readers/limits.js';
import { formatOfFile } from '../readers/sniff.js';
import type { Report } from '../report/report.js';
import { decode } from '../source/decode.js';
import { LineIndex } from '../source/line-index.js';
import type { CheckedReport } from '../writers/findings/checked.js';
import { type ExitCode, type Files, writeFiles } from './files.js';
import type { CheckFormat } from './format.js';
import { openFindingWriter } from './open-finding-writer.js';

export interface CheckRequest extends Files {
  readonly format: CheckFormat;
  readonly selection: Selection;
  /** Soft findings count like hard ones. */
  readonly strict: boolean;
  /** Of `ogi`, for formats that name their tool. */
  readonly version: string;
}

/** Exit code 1: something must be looked at, or nothing could be checked. */
export async function checkFiles(request: CheckRequest): Promise<ExitCode> {
  const { format, files, encoding, lang, version, selection, strict } = request;
  const writer = await openFindingWriter(format, { several: files.length > 1, lang, version });
  const checked = (reports: readonly Report[], bytes: Uint8Array): CheckedReport[] => {
    const isText = formatOfFile(bytes, DEFAULT_LIMITS) === 'text';
    // Decoded once more only where a finding has to be placed in the file.
    let lines: LineIndex | undefined;
    const original = isText
      ? () => {
          lines ??= new LineIndex(decode(bytes, encoding ?? undefined).text);
          return lines;
        }
      : null;
    return reports.map((report, index) => ({
      report,
      audit: audit(report, selection),
      part: [index + 1, reports.length],
      original,
    }));
  };
  return writeFiles(request, writer, checked, ({ report, audit }) => needsAttention(report, audit, strict));
}
