/** The folders of the installed pdfjs-dist, in Node. */
import { MissingPeerError } from './load.js';
import type { PdfAssets } from './open.js';

interface NodeProcess {
  getBuiltinModule(name: 'node:module'): {
    createRequire(from: string): { resolve(name: string): string };
  };
  cwd(): string;
}

/** @throws MissingPeerError */
export function installedAssets(): PdfAssets {
  const node = (globalThis as { process?: NodeProcess }).process;
  if (!node?.getBuiltinModule) throw new TypeError('readPdf: assets are needed in a browser');
  try {
    const { createRequire } = node.getBuiltinModule('node:module');
    const manifest = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
    const folder = manifest.slice(0, -'package.json'.length);
    return { cMapUrl: `${folder}cmaps/`, standardFontDataUrl: `${folder}standard_fonts/` };
  } catch (error) {
    throw new MissingPeerError(error);
  }
}
