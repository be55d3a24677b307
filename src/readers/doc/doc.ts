/** Documents of Word 97 to 2003 (.doc), and what WPS saves as one. */
import { CompoundFile } from '../compound-file.js';
import { DocumentBuilder } from '../document-builder.js';
import type { Extract } from '../extract.js';
import type { Limits } from '../limits.js';
import { DocBody } from './body.js';
import { readInformation } from './information.js';
import { DocText } from './text.js';

/**
 * As `readDocx`: lines, grids by the edges of the cells, headers and footers as chrome, notes and text boxes
 * behind the text. Throws a ProblemError where the file cannot be read.
 */
export function readDoc(bytes: Uint8Array, limits: Limits): Extract {
  const information = readInformation(new CompoundFile(bytes));
  const text = new DocText(information);
  const { body, footnotes, headers, comments, endnotes } = information.lengths;
  const { boxes } = information.lengths;
  const builder = new DocumentBuilder(limits);
  const reader = new DocBody(builder, information, text);
  const headersStart = body + footnotes;
  const endnotesStart = headersStart + headers + comments;
  builder.startChrome();
  reader.read(headersStart, headersStart + headers, false);
  builder.endChrome();
  reader.read(0, body, true);
  reader.read(endnotesStart + endnotes, endnotesStart + endnotes + boxes, false);
  reader.read(body, headersStart, false);
  reader.read(endnotesStart, endnotesStart + endnotes, false);
  return builder.finish();
}
