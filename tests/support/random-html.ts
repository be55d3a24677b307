/**
 * Random markup of tables, sound and unsound. Each table begins with three rows of numbers, so that it is
 * read as data; text between the rows is in it, inline elements between them are not: the standard moves
 * and repeats those, which no text of a cell depends on.
 */
import fc from 'fast-check';

const SPANS = ['0', '1', '2', '3', '5', ' 2', '+3', '2x', '2.5', '-1', '-0', 'x', ''];
const START = '<tr><td>1<td>2</tr><tr><td>3<td>4</tr><tr><td>5<td>6</tr>';

const name = (...names: string[]): fc.Arbitrary<string> => fc.constantFrom(...names);

const spans: fc.Arbitrary<string> = fc
  .tuple(fc.option(fc.constantFrom(...SPANS), { freq: 2 }), fc.option(fc.constantFrom(...SPANS), { freq: 2 }))
  .map(([colspan, rowspan]) => {
    const written = (key: string, value: string | null): string =>
      value === null ? '' : ` ${key}="${value}"`;
    return written('colspan', colspan) + written('rowspan', rowspan);
  });

const words = name(
  '规章',
  '12',
  '<span>1</span><span>2</span>',
  '&nbsp;0',
  '&lt;5&gt;',
  '&#20013;',
  '&amp',
  '<p>甲</p><p>乙',
  '<p>',
  '</p>',
  '<div>丙',
  '</div>',
  '<b>丁',
  '</b>',
  '<br>',
  '<ul><li>一<li>二',
  '<o:p></o:p>',
  ' \n ',
  '<!-- 注 -->',
  '<img src="a.png" alt="图">',
);
const strayEnds = name('</td>', '</th>', '</tr>', '</caption>', '</li>', '</body>', '</span>');

interface Markup {
  readonly content: string;
  readonly cell: string;
  readonly row: string;
  readonly group: string;
  readonly table: string;
}

const nesting = fc.createDepthIdentifier();
const { table } = fc.letrec<Markup>((tie) => ({
  content: fc
    .array(
      fc.oneof(
        { maxDepth: 3, depthIdentifier: nesting },
        { weight: 12, arbitrary: words },
        { weight: 1, arbitrary: strayEnds },
        { weight: 2, arbitrary: tie('table') },
      ),
      { maxLength: 4 },
    )
    .map((parts) => parts.join('')),
  cell: fc
    .tuple(name('td', 'td', 'th', 'TD'), spans, tie('content'), fc.boolean())
    .map(
      ([tag, attributes, content, closed]) => `<${tag}${attributes}>${content}${closed ? `</${tag}>` : ''}`,
    ),
  row: fc.tuple(fc.array(tie('cell'), { maxLength: 4 }), fc.nat(5)).map(([cells, form]) => {
    const start = form === 0 ? '' : '<tr>';
    return `${start}${cells.join(form === 1 ? '\n' : '')}${form % 2 === 0 ? '</tr>' : ''}`;
  }),
  // No row is open at the end tag of a group: parse5 lets that of any group end it, the standard only that
  // of its own.
  group: fc
    .tuple(name('tbody', 'thead', 'tfoot'), fc.array(tie('row'), { maxLength: 3 }), fc.boolean())
    .map(([tag, rows, closed]) => `<${tag}>${rows.join('')}${closed ? `</tr></${tag}>` : ''}`),
  table: fc
    .tuple(
      fc.array(
        fc.oneof(
          { weight: 10, arbitrary: tie('row') },
          { weight: 4, arbitrary: tie('group') },
          {
            weight: 1,
            arbitrary: name('<col>', '<colgroup><col></colgroup>', '<caption>表名', '</caption>'),
          },
          { weight: 1, arbitrary: name('游离', ' ', '<p>游离</p>', '<form>', '</div>', '<!-- 注 -->') },
        ),
        { maxLength: 7 },
      ),
      fc.integer({ min: 0, max: 5 }),
    )
    .map(([parts, form]) => `<table border=1>${START}${parts.join('')}${form === 0 ? '' : '</table>'}`),
}));

/** A page with tables in it. */
export const tablePage: fc.Arbitrary<string> = fc
  .tuple(name('', '<!doctype html>', '<p>前文'), fc.array(table, { minLength: 1, maxLength: 2 }))
  .map(([before, tables]) => `${before}${tables.join('<div>中间</div>')}`);

const PIECES = [
  '<table>',
  '<tr>',
  '<td>',
  '<td colspan="3" rowspan="0">',
  '</table>',
  '</td>',
  '<p>',
  '</p>',
  '<div class="nav">',
  '<div style="display: none">',
  '<span style="visibility:hidden">',
  '</span>',
  '</div>',
  '<pre>',
  '<h1>',
  '</h1>',
  '<a class="share">',
  '</a>',
  '<b>',
  '</b>',
  '<li>',
  '<select>',
  '<template>',
  '</template>',
  '<svg>',
  '<script>',
  '</script>',
  '<title>',
  '</title>',
  '<!--',
  '-->',
  '<br>',
  '<form>',
  '</form>',
  '<a href="',
  '"',
  '<',
  '>',
  '&',
  '&#',
  '&amp;',
  '&NotEqualTilde;',
  '&#150;',
  '\n',
  ' ',
  '　',
  '\t',
  '1',
  '发布日期：2021-01-28',
  '青禾市水务局',
];

/** Pieces of markup in any order. */
export const anyHtml: fc.Arbitrary<string> = fc
  .array(
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string() }),
    {
      maxLength: 60,
      size: 'max',
    },
  )
  .map((pieces) => pieces.join(''));
