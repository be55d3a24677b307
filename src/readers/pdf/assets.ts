/** The folders of the installed pdfjs-dist, in Node. */
import { missingPeer } from './load.js';
import type { PdfAssets } from './open.js';

declare const __filename: string | undefined;

interface NodeProcess {
  getBuiltinModule(name: 'node:module'): {
    createRequire(from: string): { resolve(name: string): string };
  };
  cwd(): string;
}

/** @throws OgiError `PACKAGE_MISSING` */
export function installedAssets(): PdfAssets {
  const node = (globalThis as { process?: NodeProcess }).process;
  if (!node?.getBuiltinModule) throw new TypeError('option pdf is needed to read a PDF in a browser');
  try {
    const { createRequire } = node.getBuiltinModule('node:module');
    const manifest = createRequire(here()).resolve('pdfjs-dist/package.json');
    const folder = manifest.slice(0, -'package.json'.length);
    return { cMapUrl: `${folder}cmaps/`, standardFontDataUrl: `${folder}standard_fonts/` };
  } catch {
    throw missingPeer();
  }
}

/** This file, in a CommonJS package or an ES module. */
function here(): string {
  return typeof __filename === 'string' ? __filename : import.meta.url;
}
