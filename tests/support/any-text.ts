/** Texts of every kind that may come along, as fast-check arbitraries. */
import fc from 'fast-check';
import { FORM_IDS, grammarOf } from './form.js';
import { layoutOptions } from './layouts/random-layout.js';
import { render } from './layouts/render.js';
import { assemble } from './layouts/segments.js';
import { modelOf, recipe } from './random-report.js';

const short = { maxLength: 400 } as const;

export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', ...short }),
  fc.string({ unit: 'grapheme-composite', ...short }),
  fc.string(short),
  // Single code units: lone surrogates, controls, every script.
  fc.array(fc.integer({ min: 0, max: 0xffff }), short).map((codes) => String.fromCharCode(...codes)),
  fc.string({
    unit: fc.constantFrom(
      '|',
      '\t',
      '\n',
      '\r',
      ' ',
      '　',
      '0',
      '１',
      '（',
      '）',
      '一',
      '、',
      '.',
      '—',
      '第',
    ),
    ...short,
  }),
  fc
    .tuple(
      fc.constantFrom('（', '一、', '|\n', '\t', '0', '0\n', '第二十条第（', '\n', '\ud800', '规章\t'),
      fc.nat(300),
    )
    .map(([piece, times]) => piece.repeat(times)),
);

/** Words of every form and of reports, and the marks between them. */
const WORDS = [
  ...new Set(
    FORM_IDS.flatMap((form) => {
      const { sections, tables } = grammarOf(form);
      return [
        ...sections.flatMap(({ title, wordings }) => [title, ...wordings.map(({ text }) => text)]),
        ...tables.flatMap(({ caption, captions, columns, rows }) => [
          caption ?? '',
          ...captions.map(({ text }) => text),
          ...[...columns, ...rows].flatMap(({ label, wordings }) => [
            label,
            ...wordings.map(({ text }) => text),
          ]),
          ...columns.flatMap(({ groups }) => groups),
        ]),
      ];
    }),
  ),
].filter((word) => word !== '');
const MARKS = ['\n', '\n', '\n\n', '\t', '\t', '\n\t', '|', '\n|\n', ' ', '\r\n', '\u2028', '：', '。', ''];
const OTHERS = [
  '0',
  '12',
  '1,234',
  '-3',
  '+5',
  '487万',
  '2.5亿元',
  '3084 个',
  '22（其中修订16件）',
  '无',
  '—',
  '/',
  '不涉及',
  '详见附件',
  '条',
  '件',
  '万元',
  '人次',
  '一、',
  '二、',
  '（一）',
  '1.',
  '十一、',
  '①',
  '第一部分',
  '注：数据为初步统计',
  '其中',
  '其中：',
  '）',
  '”',
  '青禾市水务局2021年政府信息公开工作年度报告',
  '青禾市水务局',
  '2021年度政府信息公开工作年度报告',
  '2022年1月20日',
  '统计期限自2021年1月1日起至2021年12月31日止',
  '填报单位（盖章）：',
  '单位负责人：张某 审核人：李某',
  '相关阅读：',
  '现将青禾市水务局2020年政府信息公开年度报告向社会公布。',
  '代码',
  '申请总数',
  '历年累计',
  '\ufeff',
  '\u200b',
  '\ud83d',
];

export const vocabularyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 5, arbitrary: fc.constantFrom(...MARKS) },
      { weight: 3, arbitrary: fc.constantFrom(...OTHERS) },
    ),
    { maxLength: 120, size: 'max' },
  )
  .map((words) => words.join(''));

interface Mutation {
  readonly kind: 'delete' | 'repeat' | 'move' | 'cut' | 'insert' | 'join' | 'replace';
  readonly at: number;
  readonly length: number;
  readonly word: string;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('delete', 'repeat', 'move', 'cut', 'insert', 'join', 'replace'),
  at: fc.nat(100_000),
  length: fc.integer({ min: 1, max: 12 }),
  word: fc.constantFrom(...WORDS, ...MARKS, ...OTHERS),
});

/** A rendered report, or two in one text, with lines and characters out of place. */
export const mutatedReport: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.tuple(recipe(), layoutOptions()), { minLength: 1, maxLength: 2 }),
    fc.array(mutation, { maxLength: 8 }),
  )
  .map(([reports, mutations]) => {
    const texts = reports.map(([made, options]) => assemble(render(modelOf(made), options)).text);
    return mutations.reduce(mutated, texts.join('\n'));
  });

function mutated(text: string, { kind, at, length, word }: Mutation): string {
  if (kind === 'cut') return text.slice(0, at % (text.length + 1));
  if (kind === 'insert' || kind === 'replace') {
    const place = at % (text.length + 1);
    return text.slice(0, place) + word + text.slice(place + (kind === 'replace' ? length : 0));
  }
  const lines = text.split('\n');
  const from = at % lines.length;
  if (kind === 'join') lines.splice(from, 2, `${lines[from] ?? ''}${lines[from + 1] ?? ''}`);
  else if (kind === 'repeat') lines.splice(from, 0, ...lines.slice(from, from + length));
  else {
    const taken = lines.splice(from, length);
    if (kind === 'move') lines.splice((at * 7) % (lines.length + 1), 0, ...taken);
  }
  return lines.join('\n');
}
