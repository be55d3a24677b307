/** A PDF to the operators of its pages, within limits. */
import { ProblemError } from '../extract.js';
import type { Limits } from '../limits.js';
import { loadPdfJs, type PdfDocument, type PdfPage } from './load.js';
import type { Matrix } from './matrix.js';
import type { Codes, FontFacts, Operators } from './operators.js';
import { OwnPort } from './port.js';
import { turn } from './stray.js';

/** Where the CMaps and the standard fonts of pdfjs-dist are: folders, as URLs or paths that end with `/`. */
export interface PdfAssets {
  /** The folder `cmaps`. */
  readonly cMapUrl: string;
  /** The folder `standard_fonts`. */
  readonly standardFontDataUrl: string;
}

export interface OpenPage {
  readonly operators: Operators;
  readonly width: number;
  readonly height: number;
  /** From the page's own space to the page as shown. */
  readonly base: Matrix;
}

export interface OpenDocument {
  readonly codes: Codes;
  readonly pages: number;
  readonly fonts: ReadonlyMap<string, FontFacts>;
  isHidden(group: unknown): boolean;
  /** @param number from 1 */
  page(number: number): Promise<OpenPage>;
  close(): Promise<void>;
}

/**
 * @throws ProblemError where it cannot be opened
 * @throws OgiError `PACKAGE_MISSING` where pdfjs-dist is not installed
 */
export async function openPdf(bytes: Uint8Array, limits: Limits, assets: PdfAssets): Promise<OpenDocument> {
  const { pdfjs, worker } = await loadPdfJs();
  const fonts = new Map<string, FontFacts>();
  const gate = new Gate(pdfjs.OPS, limits, fonts);
  const port = new OwnPort((message, transfer) => gate.inspect(message, transfer));
  worker.WorkerMessageHandler.initializeFromPort(port);
  const task = pdfjs.getDocument({
    // pdf.js takes the array for itself, and refuses a Buffer, whose own slice would be one and share its bytes.
    data: new Uint8Array(bytes),
    worker: new pdfjs.PDFWorker({ port, verbosity: SILENT }),
    verbosity: SILENT,
    ...assets,
    cMapPacked: true,
    isEvalSupported: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    disableFontFace: false,
    fontExtraProperties: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    // Pictures are not decoded.
    maxImageSize: 0,
  });
  const close = async (): Promise<void> => {
    // What pdf.js is ended in the midst of rejects a promise that it may not wait for until its turn is over.
    await turn();
    await task.destroy();
    port.terminate();
  };
  try {
    const document = await gate.orOver(task.promise);
    if (document.numPages > limits.maxPages)
      throw new ProblemError({ code: 'file-too-large', limit: 'maxPages', most: limits.maxPages });
    const layers = await document.getOptionalContentConfig();
    return {
      codes: pdfjs.OPS,
      pages: document.numPages,
      fonts,
      isHidden: (group) => group !== null && typeof group === 'object' && !layers.isVisible(group),
      page: (number) => readPage(document, number, gate),
      close,
    };
  } catch (error) {
    await close();
    throw problemOf(error);
  }
}

const SILENT = 0;

async function readPage(document: PdfDocument, number: number, gate: Gate): Promise<OpenPage> {
  try {
    const page: PdfPage = await gate.orOver(document.getPage(number));
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const operators = await gate.orOver(page.getOperatorList());
    page.cleanup();
    return { operators, width, height, base: transform as unknown as Matrix };
  } catch (error) {
    throw problemOf(error);
  }
}

/** What pdf.js throws, by its name. */
function problemOf(error: unknown): unknown {
  if (error instanceof ProblemError) return error;
  const { name, message } = error as Error;
  if (name === 'PasswordException') return new ProblemError({ code: 'file-encrypted' });
  return new ProblemError({
    code: 'file-damaged',
    detail: `PDF: ${String(message).slice(0, LONGEST_DETAIL)}`,
  });
}

const LONGEST_DETAIL = 120;

interface Message {
  readonly action?: string;
  readonly data?: unknown;
  readonly chunk?: unknown;
}

/** Sees what pdf.js tells of fonts and operators, and stops it where that is too much. */
class Gate {
  private left: number;
  private readonly over: Promise<never>;
  private stop: (error: ProblemError) => void = () => undefined;
  private stopped = false;
  private depth = 0;

  constructor(
    private readonly codes: Codes,
    private readonly limits: Limits,
    private readonly fonts: Map<string, FontFacts>,
  ) {
    this.left = limits.maxOperators;
    this.over = new Promise((_, reject) => {
      this.stop = reject;
    });
    this.over.catch(() => undefined);
  }

  /** What a promise gives, unless the limits are reached before. */
  orOver<T>(promise: Promise<T>): Promise<T> {
    return Promise.race([promise, this.over]);
  }

  inspect(message: unknown, transfer: ArrayBuffer[]): unknown {
    const { action, data, chunk } = message as Message;
    if (action === 'commonobj' && Array.isArray(data) && data[1] === 'Font')
      return this.font(message as object, data as [string, string, object]);
    if (!isChunk(chunk)) return structuredClone(message, { transfer });
    // What tells pdf.js to stop has still to pass.
    if (this.stopped) return null;
    this.left -= weightOf(chunk);
    this.follow(chunk);
    if (this.left < 0) this.exceed('maxOperators');
    else if (this.depth > this.limits.maxDepth) this.exceed('maxDepth');
    // Operators are not touched any more once they are sent; their lists are emptied.
    const copy = { ...chunk, fnArray: [...chunk.fnArray], argsArray: [...chunk.argsArray] };
    return this.stopped ? null : { ...(message as object), chunk: copy };
  }

  /** Forms may stand in each other, or in themselves. */
  private follow({ fnArray }: Chunk): void {
    for (const code of fnArray) {
      if (code === this.codes['paintFormXObjectBegin']) this.depth++;
      else if (code === this.codes['paintFormXObjectEnd']) this.depth--;
    }
  }

  private exceed(limit: 'maxOperators' | 'maxDepth'): void {
    this.stopped = true;
    this.stop(new ProblemError({ code: 'file-too-large', limit, most: this.limits[limit] }));
  }

  /** Notes a font; its program stays behind, since nothing is drawn. */
  private font(message: object, [id, kind, font]: [string, string, object]): unknown {
    this.fonts.set(id, factsOf(font as RawFont));
    return { ...message, data: [id, kind, { missingFile: true }] };
  }
}

interface RawFont {
  readonly fontMatrix?: readonly number[];
  readonly vertical?: boolean;
  readonly defaultVMetrics?: readonly number[];
  readonly toUnicode?: object;
}

function factsOf(font: RawFont): FontFacts {
  return {
    matrix: (font.fontMatrix ?? [0.001, 0, 0, 0.001, 0, 0]) as unknown as Matrix,
    vertical: font.vertical === true,
    verticalMetrics: font.defaultVMetrics ?? null,
    // Glyph numbers that stand for themselves say nothing of characters.
    hasCharacters: font.toUnicode === undefined || '_map' in font.toUnicode,
  };
}

interface Chunk {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

function isChunk(chunk: unknown): chunk is Chunk {
  return chunk !== null && typeof chunk === 'object' && 'fnArray' in chunk && 'argsArray' in chunk;
}

/** Operators, with the characters that they show and the numbers of the paths that they draw. */
function weightOf({ argsArray }: Chunk): number {
  let weight = argsArray.length;
  for (const args of argsArray) {
    if (!Array.isArray(args)) continue;
    for (const arg of args) if (Array.isArray(arg)) weight += arg.length;
  }
  return weight;
}
