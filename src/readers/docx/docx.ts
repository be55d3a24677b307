/** Word documents (.docx, and what WPS saves as one). */
import { DocumentBuilder } from '../document-builder.js';
import type { Extract } from '../extract.js';
import type { Limits } from '../limits.js';
import { OfficePackage } from '../office-package.js';
import { Body } from './body.js';
import { Numbering } from './numbering.js';
import { Styles } from './styles.js';

/**
 * Paragraphs with their automatic numbers as lines, tables as grids, headers and footers as chrome around
 * them, notes behind the text. Tracked changes count as accepted; hidden text is left out. Throws a
 * ProblemError where the file cannot be read.
 */
export function readDocx(bytes: Uint8Array, limits: Limits): Extract {
  const file = new OfficePackage(bytes, limits);
  const main = file.mainPart('word/document.xml');
  const parts = file.relationships(main);
  const partsOf = (type: string) => [
    ...new Set(parts.filter((part) => part.type === type).map(({ target }) => target)),
  ];
  const styles = new Styles();
  file.readIfAny(partsOf('styles')[0], styles);
  const numbering = new Numbering();
  file.readIfAny(partsOf('numbering')[0], numbering);

  const builder = new DocumentBuilder(limits);
  const read = (part: string, isPlaced: boolean): void =>
    file.readIfAny(part, new Body(builder, styles, numbering, isPlaced));
  const chrome = (type: string): void => {
    for (const part of partsOf(type)) {
      builder.startChrome();
      read(part, false);
      builder.endChrome();
    }
  };
  chrome('header');
  file.read(main, new Body(builder, styles, numbering, true));
  for (const part of [...partsOf('footnotes'), ...partsOf('endnotes')]) read(part, false);
  chrome('footer');
  return builder.finish();
}
