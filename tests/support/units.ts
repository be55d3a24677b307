import type { Tape } from '../../src/layout/tape.js';

/** The units of a tape, each with what is told of it. */
export function unitsOf({ units }: Tape) {
  return Array.from({ length: units.length }, (_, unit) => ({
    kind: units.kind(unit),
    start: unit === 0 ? 0 : units.end(unit - 1),
    end: units.end(unit),
    contentStart: units.contentStart(unit),
    contentEnd: units.contentEnd(unit),
    columns: units.columns(unit),
  }));
}
