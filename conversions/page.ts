/** A report model as the HTML page of an agency: the form's tables with their wide and high cells. */
import { grammarOf } from '../tests/support/form.js';
import { gridOf } from '../tests/support/layouts/grid.js';
import { spannedGrid } from '../tests/support/layouts/spans.js';
import { headingOf, type ReportModel } from '../tests/support/report-model.js';

/** How an agency's page sets its tables. */
export interface Style {
  readonly align: 'left' | 'center' | 'right';
  readonly fontSize: string;
  readonly padding: string;
  readonly width: string;
  readonly valign: 'top' | 'middle';
  /** The paper that it is printed on. */
  readonly paper: string;
}

const PLAIN: Style = {
  align: 'left',
  fontSize: 'medium',
  padding: '1px',
  width: '100%',
  valign: 'middle',
  paper: 'auto',
};

const GRID = { units: 'all', noUnit: '——', corner: 'note' } as const;

export function pageOf(model: ReportModel, style = PLAIN): string {
  const body = [`<h1>${escaped(model.title.join(''))}</h1>`, ...model.preface.map(paragraph)];
  for (const section of model.sections) {
    const { text } = headingOf(section);
    body.push(paragraph(text), ...section.paragraphs.map(paragraph));
    for (const table of grammarOf(model.form).tables) {
      if (section.tables.includes(table.id)) body.push(tableOf(model, table));
    }
    body.push(...section.notes.map(paragraph));
  }
  body.push(...model.signature.map(paragraph));
  const title = escaped(model.title.join(''));
  return (
    `<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>` +
    `<style>${rulesOf(style)}</style></head>\n` +
    `<body>\n${body.join('\n')}\n</body></html>\n`
  );
}

function rulesOf({ align, fontSize, padding, width, valign, paper }: Style): string {
  return (
    `@page{size:${paper}}table{border-collapse:collapse;width:${width};font-size:${fontSize}}` +
    `td{border:1px solid;padding:${padding};text-align:${align};vertical-align:${valign}}`
  );
}

function tableOf(model: ReportModel, table: Parameters<typeof gridOf>[1]): string {
  const { rows } = spannedGrid(gridOf(model, table, GRID));
  const lines = rows.map((row) => {
    const cells = row.map(({ cell, columns, rows: down }) => {
      const spans = `${columns > 1 ? ` colspan="${columns}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`;
      return `<td${spans}>${escaped(cell.text)}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table border="1">\n${lines.join('\n')}\n</table>`;
}

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
