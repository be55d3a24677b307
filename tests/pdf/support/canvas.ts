/** Pages to draw on, with the origin at the upper left corner as in the places that the reader gives. */
import { type Encoding, hexadecimal, pdfFile, stream, unembeddedFont } from './pdf-file.js';

export interface CanvasOptions {
  readonly width: number;
  readonly height: number;
  readonly encoding: Encoding;
  /** The page's /Rotate; what is drawn is seen upright. */
  readonly rotate: 0 | 90 | 180 | 270;
  /** Everything is drawn on its side, as a broad table on an upright page. */
  readonly sideways: boolean;
  /** Each character for itself, at its own place, out of order. */
  readonly apart: boolean;
  /** Each text twice, a little beside itself, to look bold. */
  readonly twice: boolean;
}

export const CANVAS: CanvasOptions = {
  width: 595,
  height: 842,
  encoding: 'UniGB-UCS2-H',
  rotate: 0,
  sideways: false,
  apart: false,
  twice: false,
};

/** How far a character advances, in sizes: the font's widths. */
export function advance(character: string): number {
  return (character.codePointAt(0) as number) < 0x80 ? 0.5 : 1;
}

export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += advance(character) * size;
  return width;
}

export class Canvas {
  private readonly pages: string[][] = [];

  constructor(readonly options: CanvasOptions) {
    this.page();
  }

  get pageCount(): number {
    return this.pages.length;
  }

  page(): void {
    this.pages.push([]);
  }

  /** @param turn clockwise, in degrees, around the text's own beginning on its base line */
  text(text: string, x: number, base: number, size: number, turn: 0 | 90 | 270 = 0): void {
    const { apart, twice, encoding } = this.options;
    const [cosine, sine] = turn === 0 ? [1, 0] : turn === 90 ? [0, -1] : [0, 1];
    const show = (part: string, at: number): void => {
      const [left, up] = [x + at * cosine, this.y(base) + at * sine];
      this.add(
        `BT /F1 ${size} Tf ${cosine} ${sine} ${-sine} ${cosine} ${n(left)} ${n(up)} Tm ${hexadecimal(part, encoding)} Tj ET`,
      );
    };
    for (const shift of twice ? [0, 0.3] : [0]) {
      if (!apart) show(text, shift);
      else {
        let at = 0;
        const parts = [...text].map((character) => {
          const place = at;
          at += advance(character) * size;
          return () => show(character, place + shift);
        });
        for (const part of parts.reverse()) part();
      }
    }
  }

  line(x: number, y: number, toX: number, toY: number, width = 0.5): void {
    this.add(`${width} w ${n(x)} ${n(this.y(y))} m ${n(toX)} ${n(this.y(toY))} l S`);
  }

  fill(x: number, y: number, width: number, height: number, gray = 0): void {
    this.add(`${gray} g ${n(x)} ${n(this.y(y + height))} ${n(width)} ${n(height)} re f 0 g`);
  }

  /** Operators as they are. */
  add(operators: string): void {
    this.pages[this.pages.length - 1]?.push(operators);
  }

  bytes(): Uint8Array {
    const { width, height, rotate, sideways, encoding } = this.options;
    const swapped = (rotate % 180 === 90) !== sideways;
    const [boxWidth, boxHeight] = swapped ? [height, width] : [width, height];
    const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>', '', ...unembeddedFont(encoding, 4)];
    const kids = this.pages.map((operators) => {
      const content = objects.push(stream(`q ${this.frame()} cm\n${operators.join('\n')}\nQ`));
      return objects.push(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${boxWidth} ${boxHeight}] /Rotate ${rotate} /Contents ${content} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      );
    });
    objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
    return pdfFile(objects);
  }

  private y(down: number): number {
    return this.options.height - down;
  }

  /** From the page as it is drawn to the page's own space. */
  private frame(): string {
    const { width, height, rotate, sideways } = this.options;
    const turn = (rotate + (sideways ? 270 : 0)) % 360;
    if (turn === 90) return `0 1 -1 0 ${height} 0`;
    if (turn === 180) return `-1 0 0 -1 ${width} ${height}`;
    if (turn === 270) return `0 -1 1 0 0 ${width}`;
    return '1 0 0 1 0 0';
  }
}

function n(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
