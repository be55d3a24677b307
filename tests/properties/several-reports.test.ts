import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, parseAll, type Report } from '../../src/index.js';
import { guarded } from '../support/guarded.js';
import { layoutOptions } from '../support/layouts/random-layout.js';
import { render } from '../support/layouts/render.js';
import { assemble } from '../support/layouts/segments.js';
import { modelOf, recipe } from '../support/random-report.js';
import { surroundings } from '../support/random-text.js';
import { runs } from '../support/runs.js';

/** What a report says, with its places counted from `start`. */
function said(
  { generation, figures, sections, metadata: { title, agency, year } }: Report,
  start: number,
): object {
  return {
    generation,
    title,
    agency,
    year,
    figures: figures.map((figure) => [
      figure.id,
      figure.status,
      figure.decimal,
      figure.raw,
      figure.start === null ? null : figure.start - start,
    ]),
    sections: sections.map((section) => [section.kind, section.heading, section.start - start]),
  };
}

test('two reports in one text are read as each is alone', () => {
  const titled = surroundings.filter(({ title }) => title !== 'none');
  const one = fc.tuple(recipe({ text: titled }), layoutOptions());
  fc.assert(
    fc.property(one, one, (first, second) => {
      const texts = [first, second].map(([made, options]) => assemble(render(modelOf(made), options)).text);
      const [above = '', below = ''] = texts;
      const titles = [first, second].map(([made]) => modelOf(made).title.join(''));
      fc.pre(titles[0] !== titles[1]);
      const reports = guarded(() => parseAll(above + below));
      expect(reports.map((report, index) => said(report, index === 0 ? 0 : above.length))).toEqual(
        texts.map((text) => said(parse(text), 0)),
      );
      const whole = parse(above + below);
      expect(said(whole, 0)).toEqual(said(parse(above), 0));
      expect(whole.diagnostics.map(({ code }) => code)).toContain('several-reports');
    }),
    runs(40),
  );
});
