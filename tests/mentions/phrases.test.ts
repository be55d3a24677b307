import { describe, expect, test } from 'vitest';
import { grammars, indicators } from '../../grammars/index.js';
import { phrases, words } from '../../grammars/phrases.js';
import { phraseSchema, wordsSchema } from '../../grammars/schema.js';
import { formOf } from '../../src/figures/forms.js';
import { isFrame, type Role } from '../../src/mentions/lexicon.js';

const lists = Object.entries(words) as [Role, readonly string[]][];

describe('the words', () => {
  test('are as the schema says', () => {
    expect(() => wordsSchema.parse(words)).not.toThrow();
  });

  test('have one role each', () => {
    const all = lists.flatMap(([, list]) => list);
    expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([]);
  });
});

describe('the phrases', () => {
  test.each(phrases)('$say', (phrase) => {
    expect(() => phraseSchema.parse(phrase)).not.toThrow();
    const roles = [...phrase.say, ...(phrase.none ?? [])].flatMap((pattern) => pattern.split(' '));
    for (const role of roles.filter((one) => one !== 'N')) {
      expect(Object.keys(words)).toContain(role);
      expect(isFrame(role as Role)).toBe(false);
    }
  });

  test('count what their forms have', () => {
    for (const { counts } of phrases) {
      for (const [generation, ids] of Object.entries(counts)) {
        const { specs } = formOf(generation as keyof typeof grammars);
        for (const id of ids) {
          expect(Object.keys(indicators)).toContain(id);
          // 信息处理费 is reported in prose alone.
          if (id !== 'fees.information_processing.amount')
            expect(
              specs.map(({ id }) => id),
              generation,
            ).toContain(id);
        }
      }
    }
  });

  test('no pattern is stated twice for one form', () => {
    for (const generation of Object.keys(grammars) as (keyof typeof grammars)[]) {
      const own = phrases.filter(({ counts }) => counts[generation]);
      const patterns = own.flatMap(({ say, needs, after, units }) =>
        say.map((pattern) => `${pattern}/${needs?.join()}/${after}/${units[0]}`),
      );
      expect(patterns.filter((pattern, at) => patterns.indexOf(pattern) !== at)).toEqual([]);
    }
  });
});
