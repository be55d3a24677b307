/**
 * pdf.js, an optional peer: loaded when the first PDF is read. It runs in the caller's thread, on ports of our
 * own, with neither worker nor network nor canvas, and makes no code from strings.
 */
import { OgiError } from '../../source/ogi-error.js';
import type { Port } from './port.js';

/** What is used of `pdfjs-dist/legacy/build/pdf.mjs`. */
export interface PdfJs {
  readonly OPS: Readonly<Record<string, number>>;
  readonly PDFWorker: new (options: { port: Port; verbosity: number }) => PdfWorker;
  getDocument(options: Record<string, unknown>): LoadingTask;
}

/** What is used of `pdfjs-dist/legacy/build/pdf.worker.mjs`. */
export interface PdfJsWorker {
  readonly WorkerMessageHandler: { initializeFromPort(port: Port): void };
}

export interface PdfWorker {
  destroy(): void;
}

export interface LoadingTask {
  readonly promise: Promise<PdfDocument>;
  destroy(): Promise<void>;
}

export interface PdfDocument {
  readonly numPages: number;
  getPage(page: number): Promise<PdfPage>;
  getOptionalContentConfig(): Promise<{ isVisible(group: unknown): boolean }>;
}

export interface PdfPage {
  getViewport(options: { scale: number }): {
    readonly width: number;
    readonly height: number;
    readonly transform: readonly number[];
  };
  getOperatorList(): Promise<{ readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }>;
  cleanup(): boolean;
}

const PEER = 'pdfjs-dist@4.10.38';

/** The package `pdfjs-dist` is not installed. */
export function missingPeer(): OgiError {
  return new OgiError(
    'PACKAGE_MISSING',
    `要读取 PDF，请安装 ${PEER}：npm install ${PEER} · To read PDF files, install ${PEER}: npm install ${PEER}`,
  );
}

interface Loaded {
  readonly pdfjs: PdfJs;
  readonly worker: PdfJsWorker;
}

let loaded: Promise<Loaded> | undefined;

/** @throws OgiError `PACKAGE_MISSING` */
export function loadPdfJs(): Promise<Loaded> {
  loaded ??= load().catch((error: unknown) => {
    // It may be installed by the time of the next call.
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function load(): Promise<Loaded> {
  const restore = withoutCanvasWarnings();
  try {
    // It comes without types.
    const worker = await inWindow(
      (): Promise<unknown> => import('pdfjs-dist/legacy/build/pdf.worker.mjs' as string),
    );
    const pdfjs: unknown = await import('pdfjs-dist/legacy/build/pdf.mjs');
    return { pdfjs: pdfjs as PdfJs, worker: worker as PdfJsWorker };
  } catch (error) {
    const { code } = error as { code?: unknown };
    throw code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND' ? missingPeer() : error;
  } finally {
    restore();
  }
}

/**
 * Loads in a Web Worker what would take the worker for its own: without a `window`, pdf.worker.mjs listens on the port
 * to the page, and says there that it is ready.
 */
async function inWindow<T>(load: () => Promise<T>): Promise<T> {
  const scope = globalThis as { window?: unknown };
  if (!('WorkerGlobalScope' in scope) || 'window' in scope) return load();
  scope.window = scope;
  try {
    return await load();
  } finally {
    delete scope.window;
  }
}

/**
 * Without its own optional peer pdf.js prints, on being loaded, that it cannot draw: on the standard output,
 * where a report may be written at the time.
 */
function withoutCanvasWarnings(): () => void {
  const { log } = console;
  const quiet = (...values: unknown[]): void => {
    if (!/^Warning: Cannot (?:load|polyfill|access) /.test(String(values[0]))) log(...values);
  };
  console.log = quiet;
  return () => {
    if (console.log === quiet) console.log = log;
  };
}
