/**
 * Borders among what is painted. Writers draw them as stroked lines and rectangles (LibreOffice), or as
 * filled rectangles a point or less thick (Word, Chromium); the ground of a cell is filled too, and no border.
 */
import type { Rule } from './content.js';
import { applyX, applyY, type Matrix, scaleOf } from './matrix.js';
import type { Codes } from './operators.js';

/** Thicker lines are bars of a chart or the ground of a cell. */
const THICKEST = 4;
/** How far a line may be from level or upright over its length. */
const SLANT = 0.6;
/** Shorter marks are dots, and the corners that Word draws for themselves. */
const SHORTEST = 2;

/** Points of one run of lines, x and y in turn, in the space of the path. */
interface SubPath {
  readonly points: number[];
  curved: boolean;
  closed: boolean;
}

export class PathRules {
  readonly rules: Rule[] = [];
  private path: SubPath[] = [];

  constructor(private readonly codes: Codes) {}

  drop(): void {
    this.path = [];
  }

  construct(operators: unknown, numbers: unknown): void {
    if (!Array.isArray(operators) || !isList(numbers)) return;
    const { rectangle, moveTo, lineTo, curveTo, closePath } = this.codes;
    let at = 0;
    for (const operator of operators) {
      const x = numbers[at] ?? Number.NaN;
      const y = numbers[at + 1] ?? Number.NaN;
      if (operator === rectangle) {
        const right = x + (numbers[at + 2] ?? Number.NaN);
        const top = y + (numbers[at + 3] ?? Number.NaN);
        at += 4;
        this.path.push({ points: [x, y, right, y, right, top, x, top], curved: false, closed: true });
      } else if (operator === moveTo) {
        at += 2;
        this.path.push({ points: [x, y], curved: false, closed: false });
      } else {
        const last = this.path[this.path.length - 1];
        if (operator === closePath) {
          if (last) last.closed = true;
        } else if (operator === lineTo) {
          at += 2;
          last?.points.push(x, y);
        } else {
          at += operator === curveTo ? 6 : 4;
          if (last) last.curved = true;
        }
      }
    }
  }

  /** Ends the path; `width` is that of the pen. */
  paint(fill: boolean, stroke: boolean, matrix: Matrix, width: number): void {
    const thickness = width * scaleOf(matrix);
    let before: Extent | null = null;
    for (const { points, curved, closed } of this.path) {
      if (curved) {
        before = null;
        continue;
      }
      const shown = points.map((_, at) => {
        const [x, y] = [points[at - (at % 2)] as number, points[at - (at % 2) + 1] as number];
        return at % 2 === 0 ? applyX(matrix, x, y) : applyY(matrix, x, y);
      });
      if (stroke && thickness <= THICKEST) this.outline(shown, closed);
      if (!fill) continue;
      const extent = extentOf(shown);
      this.bar(extent);
      if (before) this.frame(before, extent);
      before = extent;
    }
    this.path = [];
  }

  private outline(points: readonly number[], closed: boolean): void {
    for (let at = 0; at + 3 < points.length; at += 2) this.line(points, at, at + 2);
    if (closed && points.length > 4) this.line(points, points.length - 2, 0);
  }

  private line(points: readonly number[], one: number, other: number): void {
    this.bar(extentOf([points[one], points[one + 1], points[other], points[other + 1]] as number[]), SLANT);
  }

  /** What is long and thin is a line. */
  private bar({ left, top, right, bottom }: Extent, thickest = THICKEST): void {
    const width = right - left;
    const height = bottom - top;
    if (height <= thickest && width >= Math.max(SHORTEST, 2 * height))
      this.rules.push({ level: true, at: (top + bottom) / 2, from: left, to: right });
    else if (width <= thickest && height >= Math.max(SHORTEST, 2 * width))
      this.rules.push({ level: false, at: (left + right) / 2, from: top, to: bottom });
  }

  /** A rectangle within another, filled between the two: four borders. */
  private frame(one: Extent, other: Extent): void {
    const [outer, inner] = one.left <= other.left ? [one, other] : [other, one];
    const sides = [
      inner.left - outer.left,
      inner.top - outer.top,
      outer.right - inner.right,
      outer.bottom - inner.bottom,
    ];
    if (!sides.every((side) => side >= 0 && side <= THICKEST)) return;
    this.bar({ ...outer, bottom: inner.top });
    this.bar({ ...outer, top: inner.bottom });
    this.bar({ ...outer, right: inner.left });
    this.bar({ ...outer, left: inner.right });
  }
}

interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Around points; without an extent (nothing is long or thin) where one is no number. */
function extentOf(points: readonly number[]): Extent {
  let [left, top, right, bottom] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (let at = 0; at + 1 < points.length; at += 2) {
    const [x, y] = [points[at] as number, points[at + 1] as number];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}

function isList(value: unknown): value is ArrayLike<number> {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}
