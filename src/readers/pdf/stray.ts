/**
 * Promises of pdf.js that reject and that it does not wait for: of a damaged file, a page fetched in advance. Node ends
 * the process for one of them, which a file of a stranger must not be able to.
 */

interface NodeProcess {
  emit(name: string, ...values: unknown[]): boolean;
}

/** Resolves when what has been begun, and needs nothing from outside, is done. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

let reading = 0;
let restore = (): void => undefined;

/** What `read` gives; while it runs, Node is told that such rejections of pdf.js, and no others, are seen to. */
export async function withoutStrays<T>(read: () => Promise<T>): Promise<T> {
  if (reading++ === 0) restore = seeTo();
  try {
    return await read();
  } finally {
    // Node looks for them when the turn is over.
    await turn();
    if (--reading === 0) restore();
  }
}

/** Not a listener: the program's own would still be called. */
function seeTo(): () => void {
  const node = (globalThis as { process?: NodeProcess }).process;
  if (typeof node?.emit !== 'function') return () => undefined;
  const { emit } = node;
  const own: NodeProcess['emit'] = (name, ...values) =>
    (reading > 0 && name === 'unhandledRejection' && isOfPdfJs(values[0])) ||
    emit.call(node, name, ...values);
  node.emit = own;
  return () => {
    // Who has wrapped it in the meantime keeps it: then it only passes on.
    if (node.emit === own) node.emit = emit;
  };
}

const NAMES =
  /^(?:Abort|InvalidPDF|MissingData|ParserEOF|XRefEntry|XRefParse|UnknownError)Exception$|^FormatError$/;

/** By its name, or by the file in which it arose where that has still its own name. */
function isOfPdfJs(reason: unknown): boolean {
  if (!(reason instanceof Error)) return false;
  return NAMES.test(reason.name) || /pdfjs-dist|[/\\]pdf\.worker\.mjs/.test(reason.stack ?? '');
}
