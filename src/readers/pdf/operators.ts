/** From the operators of a page to the characters and lines that they draw. */
import type { Glyph, PageContent, Rule, Turn } from './content.js';
import { applyX, applyY, IDENTITY, type Matrix, matrixOf, multiply, scaleOf } from './matrix.js';
import { PathRules } from './paths.js';

/** What is known of a font: how its glyphs advance, and whether its codes stand for known characters. */
export interface FontFacts {
  readonly matrix: Matrix;
  readonly vertical: boolean;
  /** Advance and origin of upright glyphs that bring none of their own. */
  readonly verticalMetrics: readonly number[] | null;
  readonly hasCharacters: boolean;
}

export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Codes of the operators by name, as pdf.js numbers them. */
export type Codes = Readonly<Record<string, number>>;

interface DrawnGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
}

interface State {
  matrix: Matrix;
  font: FontFacts | null;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  lineWidth: number;
}

/** How much of the font's size stands above the base line; the rest below. */
const ASCENT = 0.86;
/** Sine of the slant up to which writing counts as level or upright. */
const SLANT = 0.17;
/** Characters that no font maps: the cell then cannot be read. */
const UNKNOWN = '\ufffd';
const DEEPEST = 4096;

export class Interpreter {
  private readonly glyphs: Glyph[] = [];
  private readonly paths: PathRules;
  private state: State;
  private readonly stack: State[] = [];
  private text: Matrix = IDENTITY;
  private line: Matrix = IDENTITY;
  /** Marked content open, true where it is hidden. */
  private readonly marked: boolean[] = [];
  private hidden = 0;
  private readonly actions: ReadonlyMap<number, (args: readonly unknown[]) => void>;

  /**
   * @param base from the page's own space to the page as shown
   * @param isHidden whether a layer is switched off
   */
  constructor(
    codes: Codes,
    private readonly base: Matrix,
    private readonly fonts: ReadonlyMap<string, FontFacts>,
    private readonly isHidden: (group: unknown) => boolean,
  ) {
    this.state = initialState(base);
    this.paths = new PathRules(codes);
    this.actions = this.actionsBy(codes);
  }

  run(operators: Operators, width: number, height: number): PageContent {
    const { fnArray, argsArray } = operators;
    for (let at = 0; at < fnArray.length; at++) {
      const action = this.actions.get(fnArray[at] as number);
      if (action) action((argsArray[at] as readonly unknown[] | null) ?? []);
    }
    return {
      width,
      height,
      glyphs: this.glyphs,
      rules: this.paths.rules as readonly Rule[],
    };
  }

  private actionsBy(codes: Codes): Map<number, (args: readonly unknown[]) => void> {
    const { paths } = this;
    const number = (set: (value: number) => void) => (args: readonly unknown[]) => {
      if (typeof args[0] === 'number' && Number.isFinite(args[0])) set(args[0]);
    };
    const paint = (fill: boolean, stroke: boolean) => () => {
      if (this.hidden === 0) paths.paint(fill, stroke, this.state.matrix, this.state.lineWidth);
      else paths.drop();
    };
    const actions: Record<string, (args: readonly unknown[]) => void> = {
      save: () => this.save(),
      restore: () => this.restore(),
      transform: (args) => this.transform(matrixOf([...args])),
      paintFormXObjectBegin: (args) => {
        this.save();
        this.transform(matrixOf(args[0]));
      },
      paintFormXObjectEnd: () => this.restore(),
      beginAnnotation: (args) => {
        this.save();
        this.state = initialState(this.base);
        this.transform(matrixOf(args[2]));
        this.transform(matrixOf(args[3]));
      },
      endAnnotation: () => this.restore(),
      beginMarkedContent: () => this.mark(false),
      beginMarkedContentProps: (args) => this.mark(args[0] === 'OC' && this.isHidden(args[1])),
      endMarkedContent: () => {
        if (this.marked.pop()) this.hidden--;
      },
      setLineWidth: number((width) => {
        this.state.lineWidth = width;
      }),
      setGState: (args) => this.setGState(args[0]),
      constructPath: (args) => paths.construct(args[0], args[1]),
      stroke: paint(false, true),
      closeStroke: paint(false, true),
      fill: paint(true, false),
      eoFill: paint(true, false),
      fillStroke: paint(true, true),
      eoFillStroke: paint(true, true),
      closeFillStroke: paint(true, true),
      closeEOFillStroke: paint(true, true),
      endPath: () => paths.drop(),
      beginText: () => this.setText(IDENTITY),
      setFont: (args) => this.setFont(args[0], args[1]),
      setCharSpacing: number((spacing) => {
        this.state.charSpacing = spacing;
      }),
      setWordSpacing: number((spacing) => {
        this.state.wordSpacing = spacing;
      }),
      setHScale: number((scale) => {
        this.state.scale = scale / 100;
      }),
      setLeading: number((leading) => {
        this.state.leading = -leading;
      }),
      setTextRise: number((rise) => {
        this.state.rise = rise;
      }),
      setTextMatrix: (args) => this.setText(matrixOf([...args]) ?? IDENTITY),
      moveText: (args) => this.moveText(args[0], args[1]),
      setLeadingMoveText: (args) => {
        this.state.leading = Number(args[1]);
        this.moveText(args[0], args[1]);
      },
      nextLine: () => this.moveText(0, this.state.leading),
      showText: (args) => {
        if (Array.isArray(args[0])) this.showText(args[0] as readonly (DrawnGlyph | number)[]);
      },
    };
    return new Map(Object.entries(actions).map(([name, action]) => [codes[name] as number, action]));
  }

  private save(): void {
    if (this.stack.length < DEEPEST) this.stack.push({ ...this.state });
  }

  private restore(): void {
    this.state = this.stack.pop() ?? this.state;
  }

  private transform(matrix: Matrix | null): void {
    if (matrix) this.state.matrix = multiply(this.state.matrix, matrix);
  }

  private mark(hidden: boolean): void {
    this.marked.push(hidden);
    if (hidden) this.hidden++;
  }

  private setGState(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const [key, value] of entries as [string, unknown][]) {
      if (key === 'LW' && typeof value === 'number') this.state.lineWidth = value;
      if (key === 'Font' && Array.isArray(value)) this.setFont(value[0], value[1]);
    }
  }

  private setFont(name: unknown, size: unknown): void {
    this.state.font = this.fonts.get(String(name)) ?? null;
    this.state.size = Number(size) || 0;
  }

  private setText(matrix: Matrix): void {
    this.text = matrix;
    this.line = matrix;
  }

  private moveText(x: unknown, y: unknown): void {
    this.setText(multiply(this.line, [1, 0, 0, 1, Number(x) || 0, Number(y) || 0]));
  }

  private showText(glyphs: readonly (DrawnGlyph | number)[]): void {
    const { state } = this;
    const { font, size, scale, charSpacing, wordSpacing, rise } = state;
    if (!font) return;
    const toPage = multiply(state.matrix, this.text);
    const perUnit = font.matrix[0] * size;
    let x = 0;
    let y = 0;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        if (font.vertical) y -= (glyph * size) / 1000;
        else x -= ((glyph * size) / 1000) * scale;
        continue;
      }
      const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0);
      const text = font.hasCharacters ? glyph.unicode : UNKNOWN;
      if (font.vertical) {
        const metrics = glyph.vmetric ?? font.verticalMetrics ?? [-1000, glyph.width / 2, 880];
        const advance = (metrics[0] as number) * perUnit;
        // As wide as it is high, around the column's middle.
        this.add(text, toPage, x - size / 2, y + advance + rise, x + size / 2, y + rise, size, true);
        y += advance - spacing;
      } else {
        const width = glyph.width * perUnit * scale;
        this.add(text, toPage, x, rise - (1 - ASCENT) * size, x + width, rise + ASCENT * size, size, false);
        x += width + spacing * scale;
      }
    }
    this.text = multiply(this.text, [1, 0, 0, 1, x, y]);
  }

  /** A character whose box in the space of the text is given. */
  private add(
    text: string,
    matrix: Matrix,
    left: number,
    bottom: number,
    right: number,
    top: number,
    size: number,
    vertical: boolean,
  ): void {
    if (this.hidden > 0 || text === '') return;
    const [x, y] = [applyX(matrix, left, bottom), applyY(matrix, left, bottom)];
    const [farX, farY] = [applyX(matrix, right, top), applyY(matrix, right, top)];
    const shown = Math.abs(size) * scaleOf(matrix);
    // Text without any size is not shown.
    if (!Number.isFinite(x + y + farX + farY) || !(shown > 0)) return;
    // Written down the page, ideographs stand upright.
    const turn = vertical ? 0 : turnOf(matrix, size * this.state.scale);
    this.glyphs.push({
      text,
      left: Math.min(x, farX),
      top: Math.min(y, farY),
      right: Math.max(x, farX),
      bottom: Math.max(y, farY),
      size: shown,
      turn,
    });
  }
}

function initialState(matrix: Matrix): State {
  return {
    matrix,
    font: null,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    lineWidth: 1,
  };
}

function turnOf(matrix: Matrix, direction: number): Turn {
  const sign = direction < 0 ? -1 : 1;
  const length = Math.hypot(matrix[0], matrix[1]);
  if (length === 0) return null;
  const x = (sign * matrix[0]) / length;
  const y = (sign * matrix[1]) / length;
  if (Math.abs(y) < SLANT) return x > 0 ? 0 : 180;
  if (Math.abs(x) < SLANT) return y > 0 ? 90 : 270;
  return null;
}
