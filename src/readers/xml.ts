/** XML as it streams in: elements by their local names, no tree, no entities but the five and numbers. */
import { Parser } from 'htmlparser2';
import { ProblemError } from './extract.js';
import type { Limits } from './limits.js';

/** The attributes of an element. */
export interface XmlAttributes {
  readonly [name: string]: string;
}

export interface XmlHandler {
  /** `name` without its prefix. */
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  /** A stretch of text; one text may come in several. */
  text(text: string): void;
}

/** Takes the bytes of an XML part, piece by piece. Entities of a DTD stay as they are written. */
export class XmlReader {
  private readonly parser: Parser;
  private decoder: InstanceType<typeof TextDecoder> | null = null;
  private depth = 0;

  constructor(handler: XmlHandler, limits: Limits) {
    this.parser = new Parser(
      {
        onopentag: (name, attributes) => {
          if (++this.depth > limits.maxDepth) {
            throw new ProblemError({ code: 'file-too-large', limit: 'maxDepth', most: limits.maxDepth });
          }
          handler.open(localName(name), attributes);
        },
        onclosetag: (name) => {
          this.depth--;
          handler.close(localName(name));
        },
        ontext: (text) => handler.text(text),
      },
      { xmlMode: true, decodeEntities: true },
    );
  }

  write(piece: Uint8Array): void {
    this.decoder ??= new TextDecoder(encodingOf(piece));
    this.parser.write(this.decoder.decode(piece, { stream: true }));
  }

  /** Whether every element has been closed. */
  end(): boolean {
    this.parser.write(this.decoder?.decode() ?? '');
    const isWhole = this.depth === 0;
    this.parser.end();
    return isWhole;
  }
}

/** An attribute by its local name; null where it is missing. */
export function attribute(attributes: XmlAttributes, name: string): string | null {
  const plain = attributes[name] ?? attributes[`w:${name}`];
  if (plain !== undefined) return plain;
  for (const key of Object.keys(attributes)) if (localName(key) === name) return attributes[key] ?? null;
  return null;
}

export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function encodingOf(piece: Uint8Array): string {
  if (piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le';
  return piece[0] === 0xfe && piece[1] === 0xff ? 'utf-16be' : 'utf-8';
}
