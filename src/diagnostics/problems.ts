/** What may be wrong with a file, or worth knowing about it, before its text is read. */
import type { ProblemCode } from './codes.js';
import { type Diagnostic, diagnose, type Extras } from './diagnose.js';

/** A code and what its message speaks of, such as `{ code: 'file-too-large', limit: 'maxPages', most: 1000 }`. */
export type Problem = { [Code in ProblemCode]: { readonly code: Code } & Extras[Code] }[ProblemCode];

/** Ends the reading of a file; thrown by readers, caught where their extract becomes a document. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = 'ProblemError';
  }
}

/** The diagnostic of a problem, which concerns the whole file. */
export function diagnoseProblem(problem: Problem): Diagnostic {
  const { code } = problem;
  // The extras that go with the code are in the problem itself.
  return diagnose<ProblemCode>(code, { start: 0, end: 0 }, problem as Extras[ProblemCode]);
}
