import { describe, expect, test } from 'vitest';
import { parse, Report } from '../src/index.js';
import {
  corpusFolder,
  GOLD_NAMES,
  type GoldFigure,
  type GoldName,
  readGold,
  WHY_SKIPPED,
} from './support/gold.js';
import { treeFaults } from './support/tree.js';

const folder = corpusFolder();

/** Whether the text at the figure's place is its raw text, on the line that the gold answers name. */
function standsWhereGoldSays(text: string, gold: GoldFigure, start: number, end: number): boolean {
  if (text.slice(start, end) !== gold.raw) return false;
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  if (gold.lineOf === undefined) return lineOf(start) === gold.line;
  // The gold names the line of the label: the number is the row's own, in the few lines behind it.
  return lineOf(start) >= gold.line && lineOf(start) <= gold.line + 8;
}

describe.skipIf(folder === null)(folder === null ? WHY_SKIPPED : 'the five real reports', () => {
  const read = (name: GoldName) => {
    const { text, gold } = readGold(folder ?? '', name);
    return { text, gold, report: parse(text) };
  };

  test.each(GOLD_NAMES)('%s: every figure, none wrong, none missing, none more', (name) => {
    const { text, gold, report } = read(name);
    expect(report.generation).toBe(gold.generation);
    expect(report.figures.map(({ id }) => id)).toEqual(gold.figures.map(({ id }) => id));
    const fields = ({ id, indicator, applicant, status, value, unit, unitWritten, raw }: GoldFigure) => ({
      id,
      indicator,
      applicant,
      status,
      value,
      unit,
      unitWritten,
      raw,
    });
    expect(report.figures.map((figure) => fields(figure as unknown as GoldFigure))).toEqual(
      gold.figures.map(fields),
    );
    const misplaced = report.figures.filter(({ start, end }, index) => {
      const expected = gold.figures[index];
      return !expected || start === null || end === null || !standsWhereGoldSays(text, expected, start, end);
    });
    expect(misplaced.map(({ id, start }) => `${id} at ${start}`)).toEqual([]);
    expect(report.figures.map(({ decimal }) => decimal)).toEqual(
      gold.figures.map(({ value }) => (value === null ? null : String(value))),
    );
  });

  test.each(GOLD_NAMES)('%s: metadata and the agency that only the prose suggests', (name) => {
    const { gold, report } = read(name);
    const { agencyInferred, agencyBasis, ...metadata } = report.metadata;
    expect(metadata).toEqual(gold.metadata);
    expect(agencyInferred).toBe(gold.agencyInferred);
    if (metadata.agency !== null) expect(['title', 'preface', 'signature']).toContain(agencyBasis);
    else expect(agencyBasis).toBe(agencyInferred === null ? null : 'prose');
  });

  test.each(GOLD_NAMES)('%s: sections with their kinds, ordinals, headings and lines', (name) => {
    const { text, gold, report } = read(name);
    expect(
      report.sections.map(({ kind, ordinal, ordinalWritten, heading }) => ({
        kind,
        ordinal,
        ordinalWritten,
        heading,
      })),
    ).toEqual(
      gold.sections.map(({ kind, ordinal, ordinalWritten, heading }) => ({
        kind,
        ordinal,
        ordinalWritten,
        heading,
      })),
    );
    expect(report.sections.map(({ start }) => text.slice(0, start).split('\n').length)).toEqual(
      gold.sections.map(({ line }) => line),
    );
  });

  test.each(GOLD_NAMES)('%s: a tree whose leaves cover the text, and nothing amiss', (name) => {
    const { report } = read(name);
    expect(treeFaults(report)).toEqual([]);
    expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each(GOLD_NAMES)('%s: every relation with its result, and nothing more', (name) => {
    const { gold, report } = read(name);
    expect(report.checks.map(({ rule, at, severity, status }) => ({ rule, at, severity, status }))).toEqual(
      gold.checks.map(({ rule, at, severity, status }) => ({ rule, at, severity, status })),
    );
    expect(Report.fromJSON(JSON.parse(JSON.stringify(report))).checks).toEqual(report.checks);
  });

  test('570 figures in all', () => {
    expect(GOLD_NAMES.flatMap((name) => read(name).report.figures)).toHaveLength(570);
  });
});
