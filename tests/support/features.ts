/** A Word document with what cannot be seen on a page of HTML. */
import { cell, docx, paragraph, row, run, table } from './office.js';

/** Automatic numbers, tracked changes, hidden text, a note, merged cells, a hyphen and a break. */
export function featuresDocx(): Uint8Array {
  const level = (ilvl: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const levels =
    level(0, 'chineseCountingThousand', '%1、') +
    level(1, 'chineseCounting', '（%2）') +
    level(2, 'decimal', '%3.');
  const numbering =
    `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
  const numbered = (text: string, ilvl: number) =>
    paragraph(text, `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="1"/></w:numPr>`);
  const change = (id: number) => `w:id="${id}" w:author="甲" w:date="2024-01-01T00:00:00Z"`;
  const wide = (columns: number) => `<w:tcW w:w="${2000 * columns}" w:type="dxa"/>`;
  const merged = table(
    row(cell('项目', `${wide(2)}<w:gridSpan w:val="2"/>`), cell('总计', wide(1))),
    row(cell('处理', `${wide(1)}<w:vMerge w:val="restart"/>`), cell('公开', wide(1)), cell('1', wide(1))),
    row(cell('', `${wide(1)}<w:vMerge/>`), cell('不公开', wide(1)), cell('', wide(1))),
  ).replace('<w:tblGrid/>', `<w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(3)}</w:tblGrid>`);
  const body = [
    numbered('总体情况', 0),
    numbered('主动公开', 1),
    numbered('数量', 2),
    numbered('数量', 2),
    numbered('问题', 0),
    `<w:p>${run('共收到')}<w:ins ${change(1)}>${run('12')}</w:ins>` +
      `<w:del ${change(2)}><w:r><w:delText>15</w:delText></w:r></w:del>${run('件')}` +
      `${run('隐藏', '<w:vanish/>')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`,
    merged,
    '<w:p><w:r><w:t>电话</w:t><w:noBreakHyphen/><w:t>1</w:t><w:br/><w:t>下行</w:t></w:r></w:p>',
  ];
  const footnotes = `<w:footnote w:id="1">${paragraph('注文')}</w:footnote>`;
  return docx(body.join(''), { numbering, footnotes });
}
