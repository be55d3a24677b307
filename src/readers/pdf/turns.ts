/** Writing that runs down, up or backwards, turned so that it can be read like any other. */
import type { Box, Glyph, PageContent, Rule, Turn } from './content.js';

export type KnownTurn = Exclude<Turn, null>;

/** A box on a plane that is turned back by a turn around the origin. */
export function turnBox({ left, top, right, bottom }: Box, turn: KnownTurn): Box {
  switch (turn) {
    case 0:
      return { left, top, right, bottom };
    case 90:
      return { left: top, top: -right, right: bottom, bottom: -left };
    case 180:
      return { left: -right, top: -bottom, right: -left, bottom: -top };
    case 270:
      return { left: -bottom, top: left, right: -top, bottom: right };
  }
}

/** The turn that undoes another. */
export function inverse(turn: KnownTurn): KnownTurn {
  return ((360 - turn) % 360) as KnownTurn;
}

export function turnGlyph(glyph: Glyph, turn: KnownTurn): Glyph {
  const left = glyph.turn === null ? null : (((glyph.turn - turn + 360) % 360) as Turn);
  return { ...glyph, ...turnBox(glyph, turn), turn: left };
}

/** The direction in which most of a page is written: a broad table may stand sideways on it. */
export function directionOf(glyphs: readonly Glyph[]): KnownTurn {
  const counts = { 0: 0, 90: 0, 180: 0, 270: 0 };
  for (const { turn } of glyphs) if (turn !== null) counts[turn]++;
  return ([90, 180, 270] as const).find((turn) => counts[turn] * 2 > glyphs.length) ?? 0;
}

/** The page turned back, its upper left corner at the origin again. */
export function turnPage(page: PageContent, turn: KnownTurn): PageContent {
  if (turn === 0) return page;
  const { width, height } = page;
  const { left, top, right, bottom } = turnBox({ left: 0, top: 0, right: width, bottom: height }, turn);
  const shift = <B extends Box>(box: B): B => ({ ...box, ...shifted(box, -left, -top) });
  const glyphs = page.glyphs.map((glyph) => shift(turnGlyph(glyph, turn)));
  const rules = page.rules.map((rule) => ruleOf(shift(turnBox(boxOf(rule), turn))));
  return { ...page, width: right - left, height: bottom - top, glyphs, rules };
}

/** Where a box of a page that was turned back stands on the page as it is. */
export function unturnBox(box: Box, turn: KnownTurn, { width, height }: PageContent): Box {
  const undone = inverse(turn);
  const { left, top } = turnBox({ left: 0, top: 0, right: width, bottom: height }, undone);
  return shifted(turnBox(box, undone), -left, -top);
}

function shifted({ left, top, right, bottom }: Box, x: number, y: number): Box {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

function boxOf({ level, at, from, to }: Rule): Box {
  return level
    ? { left: from, top: at, right: to, bottom: at }
    : { left: at, top: from, right: at, bottom: to };
}

function ruleOf({ left, top, right, bottom }: Box): Rule {
  return right - left > bottom - top
    ? { level: true, at: top, from: left, to: right }
    : { level: false, at: left, from: top, to: bottom };
}
