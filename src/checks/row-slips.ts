/**
 * What goes wrong with several cells at a time: two are exchanged, digits get into the next cell, a row is shifted.
 *
 *     10 |  2 |  0     as meant
 *      1 |  0 |  2     digits-split: behind the split the cells have moved, into a cell that was 0 or blank
 *    102 |    |  0     digits-joined
 *      2 | 10 |  0     cells-exchanged
 *      0 | 10 |  2     row-shifted
 *
 *     13 |  2          as meant
 *      1 | 32          digits-shifted
 */
import type { SuspectPattern } from '../contract/patterns.js';
import type { Cell, Change, Equations } from './equations.js';

/** Changes that undo a slip. */
export interface Undoing {
  readonly pattern: SuspectPattern;
  readonly changes: readonly Change[];
}

/** Longer numbers are not taken apart. */
const LONGEST = 12;

/** Every way to undo a slip within a row that the sums of its columns allow; `row` is its cells in printed order. */
export function undoingsInRow(row: readonly Cell[], equations: Equations): readonly Undoing[] {
  const slips = new RowSlips(row, equations);
  return slips.mayMove ? slips.all() : [];
}

/** The changes that put the numbers of two cells into each other's place; null where they are the same. */
export function exchanged(one: Cell, other: Cell): Change[] | null {
  if (one.value === other.value) return null;
  return [
    { cell: one, value: other.value },
    { cell: other, value: one.value },
  ];
}

class RowSlips {
  private readonly row: readonly Cell[];
  private readonly equations: Equations;
  /** What the sum of its column wants of each cell; null where it stands in none. */
  private readonly wanted: readonly (number | null)[];
  private readonly found: Undoing[] = [];

  constructor(row: readonly Cell[], equations: Equations) {
    this.row = row;
    this.equations = equations;
    this.wanted = row.map((cell) => wantedBy(cell, row));
  }

  /** Most rows have no two cells that may change. */
  get mayMove(): boolean {
    const movable = this.row.filter(({ value }, at) => this.wanted[at] !== value);
    return movable.length > 1 && this.row.some(({ value }) => value !== 0);
  }

  all(): readonly Undoing[] {
    for (let one = 0; one < this.row.length; one++) {
      for (let other = one + 1; other < this.row.length; other++) {
        // A number that stands beside its cell, which then is 0, is such an exchange too.
        this.add('cells-exchanged', one, other, (at) =>
          this.valueAt(at === one ? other : at === other ? one : at),
        );
      }
      this.resplit(one);
      for (let to = 0; to < this.row.length; to++) this.shift(one, to);
    }
    return this.found;
  }

  /** The digits of two neighbours divided at another place. */
  private resplit(at: number): void {
    const [one, other] = [digitsOf(this.row[at]), digitsOf(this.row[at + 1])];
    if (one === null || other === null) return;
    const digits = one + other;
    const pattern = one === '' || other === '' ? 'digits-joined' : 'digits-shifted';
    for (let cut = 1; cut < digits.length; cut++) {
      const [left, right] = [digits.slice(0, cut), digits.slice(cut)];
      if (cut === one.length || startsWithZero(left) || startsWithZero(right)) continue;
      this.add(pattern, at, at + 1, (place) => this.equations.value(place === at ? left : right));
    }
  }

  /**
   * A cell taken out and one put in elsewhere, those between moved up: a number split over two cells is joined, or
   * a blank or 0 stands again where it was. What stood there may be lost, too.
   */
  private shift(from: number, to: number): void {
    const joined = to > from ? joinedAt(this.row, from) : null;
    if (joined !== null) {
      const number = this.equations.value(joined);
      this.addOpen('digits-split', from, to, (at) => (at === from ? number : this.valueAt(at + 1)));
    }
    // A number and the 0 beside it are two cells exchanged.
    if (this.valueAt(from) === 0 && Math.abs(from - to) > 1)
      this.addOpen('row-shifted', from, to, (at) => this.valueAt(from < to ? at + 1 : at - 1));
  }

  private valueAt(at: number): number {
    return this.row[at]?.value ?? 0;
  }

  /** Adds the changes of the cells from one to another, where their columns want them. */
  private add(pattern: SuspectPattern, one: number, other: number, numberAt: (at: number) => number): void {
    this.equations.count();
    const changes: Change[] = [];
    for (let at = Math.min(one, other); at <= Math.max(one, other); at++) {
      const cell = this.row[at] as Cell;
      const value = numberAt(at);
      if (value === cell.value) continue;
      const wanted = this.wanted[at] ?? null;
      if (wanted !== null && wanted !== value) return;
      changes.push({ cell, value });
    }
    if (changes.length > 1) this.found.push({ pattern, changes });
  }

  /** The same with the last cell open: what the sum of its column wants, or 0. */
  private addOpen(pattern: SuspectPattern, from: number, to: number, numberAt: (at: number) => number): void {
    this.add(pattern, from, to, (at) => (at === to ? (this.wanted[to] ?? 0) : numberAt(at)));
  }
}

/** What the first equation that has no other cell of the row wants of a cell; null where there is none. */
function wantedBy(cell: Cell, row: readonly Cell[]): number | null {
  const own = cell.equations.find(
    ({ equation }) => !row.some((other) => other !== cell && equation.cells.includes(other)),
  );
  if (!own) return null;
  return own.equation.violated ? cell.value - own.factor * own.equation.residual : cell.value;
}

function joinedAt(row: readonly Cell[], at: number): string | null {
  const [one, other] = [digitsOf(row[at]), digitsOf(row[at + 1])];
  if (!one || !other || startsWithZero(one) || one === '0') return null;
  return (one + other).length > LONGEST ? null : one + other;
}

/** The digits that a cell prints; empty for a blank, null where it prints more than digits. */
function digitsOf(cell: Cell | undefined): string | null {
  if (!cell || cell.printed === '') return cell ? '' : null;
  const raw = cell.figure.raw ?? '';
  return raw.length <= LONGEST && /^\d+$/.test(raw) ? raw : null;
}

function startsWithZero(digits: string): boolean {
  return digits.length > 1 && digits.charAt(0) === '0';
}
