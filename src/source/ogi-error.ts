/** A file that cannot be got at, or a package that is not installed: nothing that its content could tell. */
export class OgiError extends Error {
  /** The system's, such as `ENOENT`, or `PACKAGE_MISSING`. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'OgiError';
    this.code = code;
  }
}
