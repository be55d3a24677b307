import { describe, expect, test } from 'vitest';
import { mentionFindings } from '../../src/checks/prose.js';
import { outlineFindings } from '../../src/checks/outline.js';
import { parse } from '../../src/index.js';
import { corpusFolder, GOLD_NAMES, type GoldName, readGold, WHY_SKIPPED } from '../support/gold.js';

const folder = corpusFolder();

describe.skipIf(folder === null)(folder === null ? WHY_SKIPPED : 'mentions of the five real reports', () => {
  const read = (name: GoldName) => {
    const { text, gold } = readGold(folder ?? '', name);
    return { text, gold, report: parse(text) };
  };

  test.each(GOLD_NAMES)('%s: every required mention is found and bound', (name) => {
    const { text, gold, report } = read(name);
    for (const { text: wording, indicators, value, scope } of gold.mentions.filter(
      ({ required }) => required,
    )) {
      const start = text.indexOf(wording);
      expect(start, wording).toBeGreaterThanOrEqual(0);
      const found = report.mentions.filter(
        (mention) => mention.start >= start && mention.end <= start + wording.length,
      );
      expect(
        found.map(({ indicators, value, scope }) => ({ indicators, value, scope })),
        wording,
      ).toEqual([{ indicators, value, scope }]);
    }
  });

  test.each(GOLD_NAMES)('%s: nothing of another scope is compared', (name) => {
    const { text, gold, report } = read(name);
    const findings = mentionFindings(report);
    for (const { text: wording } of gold.mentions.filter(({ scope }) => scope === 'other')) {
      const start = text.indexOf(wording);
      const within = (place: { start: number; end: number }) =>
        place.start >= start && place.end <= start + wording.length;
      expect(report.mentions.filter(within).every(({ scope }) => scope === 'other')).toBe(true);
      expect(findings.filter(({ places }) => places.some(within))).toEqual([]);
    }
  });

  test.each(GOLD_NAMES)('%s: what differs from the table is found, and nothing else', (name) => {
    const { text, gold, report } = read(name);
    const differing = gold.mentions.filter(
      ({ agreesWithTable, scope }) => agreesWithTable === false && scope === 'self',
    );
    for (const { places } of mentionFindings(report)) {
      const [mention] = places;
      const known = differing.some(({ text: wording }) => {
        const start = text.indexOf(wording);
        return mention !== undefined && mention.start >= start && mention.end <= start + wording.length;
      });
      expect(known, text.slice(mention?.start, mention?.end)).toBe(true);
    }
    for (const { text: wording } of differing.filter(({ required }) => required)) {
      const start = text.indexOf(wording);
      expect(
        mentionFindings(report).some(({ places }) => (places[0]?.start ?? -1) >= start),
        wording,
      ).toBe(true);
    }
  });

  test('the outlines of the five: what stands there', () => {
    const codes = GOLD_NAMES.map((name) => outlineFindings(read(name).report).map(({ code }) => code));
    expect(codes).toEqual([[], [], [], [], []]);
  });
});
