import type { Diagnostic } from '../../diagnostics/codes.js';
import { seriousDiagnostics } from '../diagnostics.js';
import type { CheckedReport } from './checked.js';

/** Errors and warnings, but for what a finding says already. */
export function untoldDiagnostics({ report, audit }: CheckedReport): Diagnostic[] {
  const isTold = audit.findings.some(({ code }) => code === 'form-year-mismatch');
  return seriousDiagnostics(report).filter(({ code }) => !(isTold && code === 'generation-year-mismatch'));
}
