/** Makes diagnostics: what was noticed, where, why it matters and what to do, in Chinese and English. */
import type { Span } from '../source/span.js';
import type { Diagnostic, DiagnosticCode, Severity } from './codes.js';

export type { Diagnostic, DiagnosticCode, Severity };

interface Label {
  /** Wording of the row, column or table concerned. */
  readonly label: string;
}
interface Written {
  /** Text of the cell or cells concerned. */
  readonly value: string;
}
interface Figures {
  /** Ids of the figures concerned. */
  readonly figures: readonly string[];
}
interface Generations {
  /** The generation that is read, and the one that the evidence speaks for. */
  readonly generation: string;
  readonly other: string;
}

/** Files that are recognised and not read: name for a message, in Chinese and English, and what to save them as. */
const UNSUPPORTED = {
  works: { zh: 'Microsoft Works 文档', en: 'a Microsoft Works document', as: '.docx' },
  doc: { zh: 'Word 97–2003 文档（.doc）', en: 'a Word 97–2003 document (.doc)', as: '.docx' },
  'doc-old': { zh: 'Word 95 或更早的文档', en: 'a document of Word 95 or before', as: '.docx' },
  xls: { zh: 'Excel 97–2003 工作簿（.xls）', en: 'an Excel 97–2003 workbook (.xls)', as: '.xlsx' },
  xlsb: { zh: 'Excel 二进制工作簿（.xlsb）', en: 'a binary Excel workbook (.xlsb)', as: '.xlsx' },
  ppt: { zh: '演示文稿', en: 'a presentation', as: '.docx' },
  rtf: { zh: 'RTF 文档', en: 'an RTF document', as: '.docx' },
  mhtml: { zh: '单个文件网页（MHTML）', en: 'a web page in a single file (MHTML)', as: '.docx' },
  'word-xml': { zh: 'Word XML 文档', en: 'a Word XML document', as: '.docx' },
  odf: { zh: 'OpenDocument 文档', en: 'an OpenDocument file', as: '.docx / .xlsx' },
  ofd: { zh: 'OFD 版式文件', en: 'an OFD document', as: '.pdf' },
  archive: { zh: '压缩包', en: 'an archive', as: null },
  image: { zh: '图片', en: 'a picture', as: null },
  ole: { zh: '未知的 Office 复合文档', en: 'an unknown Office compound file', as: '.docx' },
} as const;
export type UnsupportedFormat = keyof typeof UNSUPPORTED;

/** What the message of each code speaks of. */
export interface Extras {
  'file-encrypted': object;
  /** What could not be read of it, as a technician would look for it. */
  'file-damaged': { readonly detail: string };
  'file-unsupported': { readonly format: UnsupportedFormat };
  'file-scanned': object;
  /** The limit by its name, and how much it allows. */
  'file-too-large': { readonly limit: string; readonly most: number };
  'changes-tracked': object;
  'sheets-hidden': { readonly sheets: readonly string[] };
  'encoding-guessed': { readonly encoding: string };
  /** Null where the text itself came with such characters. */
  'text-undecodable': { readonly encoding: string | null };
  'text-mojibake': object;
  'text-repaired': object;
  'empty-input': object;
  'binary-input': object;
  'lone-surrogate': object;
  'not-a-report': { readonly label: string | null };
  'several-reports': { readonly count: number };
  truncated: Label;
  'generation-unknown': object;
  'generation-not-supported': { readonly generation: string };
  'generation-year-mismatch': Generations & { readonly year: number };
  'generation-forced': Generations;
  'table-missing': object;
  'prose-missing': object;
  'numbers-apart': object;
  'lines-dropped': object;
  'cells-fused': Label & Figures & { readonly rows: readonly string[] };
  'row-unknown': Label & Written;
  'row-ambiguous': Label & Written & Figures;
  'row-misspelt': Label & { readonly wording: string };
  'row-repeated': Label;
  'row-contradicted': Label & Figures;
  'figures-missing': Figures;
  'value-on-heading-row': Label & Written;
  'column-undetermined': Label & Figures & { readonly count: number; readonly columns: number };
  'column-unknown': Label & Figures;
  'columns-assumed': Label;
  'column-inferred': Label & Written & Figures;
  'value-unreadable': Label & Written & Figures;
  'value-stray': Written;
  'unit-implied': Label & Written & Figures;
  'unit-differs': Label & Written & Figures & { readonly unit: string };
}

interface Message<E> {
  readonly severity: Severity;
  readonly zh: (extras: E) => string;
  readonly en: (extras: E) => string;
}

const CATALOGUE: { readonly [Code in DiagnosticCode]: Message<Extras[Code]> } = {
  'file-encrypted': {
    severity: 'error',
    zh: () => '文件有密码保护，无法读取。请用原来的程序打开，取消密码后另存，再重读。',
    en: () =>
      'The file is protected by a password and cannot be read. Open it in its program, remove the password, save it and read it again.',
  },
  'file-damaged': {
    severity: 'error',
    zh: ({ detail }) => `文件已损坏，无法读取（${detail}）。请重新下载，或用原来的程序打开后另存，再重读。`,
    en: ({ detail }) =>
      `The file is damaged and cannot be read (${detail}). Download it again, or open it in its program and save it anew.`,
  },
  'file-unsupported': {
    severity: 'error',
    zh: ({ format }) => {
      const { zh, as } = UNSUPPORTED[format];
      const advice =
        as !== null
          ? `请用原来的程序打开，另存为 ${as} 后重读`
          : format === 'archive'
            ? '请解压后读取其中的文件'
            : '请做文字识别（OCR），核对后存为 .docx 或文本再读';
      return `这是${zh}，不能直接读取。${advice}。`;
    },
    en: ({ format }) => {
      const { en, as } = UNSUPPORTED[format];
      const advice =
        as !== null
          ? `Open it in its program, save it as ${as} and read that`
          : format === 'archive'
            ? 'Unpack it and read the files in it'
            : 'Run OCR on it, check the result, save it as .docx or text and read that';
      return `This is ${en}, which is not read. ${advice}.`;
    },
  },
  'file-scanned': {
    severity: 'error',
    zh: () =>
      '这份 PDF 是扫描件，只有图像没有文字，无法读取。请做文字识别（OCR）并核对，或向发布机关索取原始文档。',
    en: () =>
      'This PDF is a scan: it holds images and no text. Run OCR on it and check the result, or ask for the original document.',
  },
  'file-too-large': {
    severity: 'error',
    zh: ({ limit, most }) =>
      `文件超出读取上限（${limit} = ${most}），没有读取。年度报告通常远小于此，请检查文件；如确需读取，请调高该上限。`,
    en: ({ limit, most }) =>
      `The file exceeds a limit (${limit} = ${most}) and was not read. A report is far smaller: check the file, or raise the limit.`,
  },
  'changes-tracked': {
    severity: 'info',
    zh: () =>
      '文档中有未接受的修订：按接受全部修订读取，插入的内容计入，删除的不计。请确认修订是否都已定稿。',
    en: () =>
      'The document holds tracked changes: it is read as if all were accepted, with what was inserted and without what was deleted. Check that they are final.',
  },
  'sheets-hidden': {
    severity: 'info',
    zh: ({ sheets }) =>
      `工作簿中有隐藏的工作表（${sheets.join('、')}），没有读取。如有需要，请取消隐藏后重读。`,
    en: ({ sheets }) =>
      `The workbook has hidden sheets (${sheets.join(', ')}), which are not read. Unhide them if they are needed.`,
  },
  'encoding-guessed': {
    severity: 'info',
    zh: ({ encoding }) =>
      `文件没有声明编码，按 ${encoding} 读取。如果文字显示不对，请用 encoding 选项（--encoding）指定。`,
    en: ({ encoding }) =>
      `The file does not declare its encoding; it is read as ${encoding}. If the text looks wrong, name it with the encoding option (--encoding).`,
  },
  'text-undecodable': {
    severity: 'warning',
    zh: ({ encoding: own }) =>
      `${own ? `文件中有些字节不是 ${own} 编码的文字` : '文本中有些字符在转换中已被切断'}，只剩“\ufffd”；附近的文字不完整，请核对原文${own ? '或指定其他编码' : '并重新提取'}。`,
    en: ({ encoding: own }) =>
      `Some ${own ? `bytes of the file are no ${own} text` : 'characters of the text were cut by a conversion'} and “\ufffd” stands for them. Compare the passages with the original${own ? ', or name another encoding' : ' and extract it again'}.`,
  },
  'text-mojibake': {
    severity: 'error',
    zh: () => '文字是乱码（以错误的编码打开后又保存），且无法还原。请找到原始文件，或从网页重新复制。',
    en: () =>
      'The text is mojibake (opened in a wrong encoding and saved again) and cannot be restored. Find the original file, or copy the text anew.',
  },
  'text-repaired': {
    severity: 'warning',
    zh: () => '文字曾以错误的编码保存而成为乱码，已完整还原后读取；位置按还原后的文字计。请核对原文。',
    en: () =>
      'The text had been saved in a wrong encoding and was restored without loss; places count in the restored text. Compare it with the original.',
  },
  'empty-input': {
    severity: 'error',
    zh: () => '文本为空，没有可读的内容。请确认文件是否正确导出。',
    en: () => 'The text is empty; there is nothing to read. Check that the file was exported correctly.',
  },
  'binary-input': {
    severity: 'error',
    zh: () =>
      '内容是二进制数据而不是文本，无法读取。请用原来的程序打开，另存为 .txt、.html 或 .docx 后再试。',
    en: () =>
      'This is binary data, not text, and cannot be read. Open it in its program and save it as .txt, .html or .docx.',
  },
  'lone-surrogate': {
    severity: 'warning',
    zh: () => '文本中有残缺的字符（孤立的代理项），说明转换时有字节丢失；附近的文字可能不完整，请核对原文。',
    en: () =>
      'The text holds broken characters (lone surrogates): bytes were lost in a conversion. Compare the passage with the original.',
  },
  'not-a-report': {
    severity: 'error',
    zh: ({ label }) =>
      `这不像一份政府信息公开工作年度报告${label ? `（${label}）` : ''}，因此不给出任何数字。如确是年报，请检查文本是否完整。`,
    en: ({ label }) =>
      `This does not look like an annual report on open government information${label ? ` (${label})` : ''}, so no figures are given. If it is one, check that the text is complete.`,
  },
  'several-reports': {
    severity: 'warning',
    zh: ({ count }) => `文本中有 ${count} 份年度报告，只读取了第一份。要读取全部，请使用 parseAll。`,
    en: ({ count }) =>
      `The text holds ${count} annual reports; only the first was read. Use parseAll to read them all.`,
  },
  truncated: {
    severity: 'error',
    zh: ({ label }) =>
      `文本在这里中断（${label}），后面的内容缺失；最后一个单元格也可能不完整，未采用。请取得完整文本后重读。`,
    en: ({ label }) =>
      `The text breaks off here (${label}); what follows is missing, and the last cell may be cut and is not used. Read it again from the complete text.`,
  },
  'generation-unknown': {
    severity: 'error',
    zh: () =>
      '无法判断这份报告使用哪一版统计表（既没有可识别的表格，也没有年份），因此不给出数字。可以用 generation 选项指定。',
    en: () =>
      'The official form cannot be told (neither known tables nor a year), so no figures are given. Name it with the generation option.',
  },
  'generation-not-supported': {
    severity: 'warning',
    zh: ({ generation }) =>
      `这是 ${generation} 版（2008–2013 年，各省自定表格）的报告，目前只给出结构和基本信息，不读取数字。`,
    en: ({ generation }) =>
      `This report follows ${generation} (2008–2013, provincial tables): its structure and metadata are given, its figures are not read.`,
  },
  'generation-year-mismatch': {
    severity: 'warning',
    zh: ({ generation, other, year }) =>
      `报告年度是 ${year} 年，应使用 ${other} 版统计表，但表格是 ${generation} 版的；数字按表格读取。请确认年度或所用表格是否有误。`,
    en: ({ generation, other, year }) =>
      `The report is for ${year}, when ${other} was in force, but its tables are those of ${generation}; figures are read by the tables. Check the year and the form used.`,
  },
  'generation-forced': {
    severity: 'warning',
    zh: ({ generation, other }) =>
      `按选项以 ${generation} 版读取，但表格看来是 ${other} 版的；未能对上的行和列没有数字。`,
    en: ({ generation, other }) =>
      `Read as ${generation} by option, but the tables look like ${other}; rows and columns that do not fit have no figures.`,
  },
  'table-missing': {
    severity: 'error',
    zh: () => '报告中没有找到统计表，所有数字都缺失。表格可能是图片或附件，请找到表格后一并读取。',
    en: () =>
      'No statistics table was found, so every figure is missing. The tables may be images or attachments; read them together with the text.',
  },
  'prose-missing': {
    severity: 'info',
    zh: () => '只有统计表，没有报告正文；年度和机关等信息可能缺失。',
    en: () => 'There are tables but no text of a report; year, agency and the like may be missing.',
  },
  'numbers-apart': {
    severity: 'error',
    zh: () =>
      '统计表的行名与数字在转换中被分开（逐列读出），无法确定数字属于哪一行，未采用任何数字。请从原始网页或文件重新提取。',
    en: () =>
      'The labels of the tables and their numbers were taken apart (column after column), so which number belongs to which row cannot be told and none is used. Extract the text again from the original page or file.',
  },
  'lines-dropped': {
    severity: 'error',
    zh: () =>
      '统计表中没有任何重复的行，说明转换时删去了重复行，数字已不完整，未采用任何数字。请从原始网页或文件重新提取。',
    en: () =>
      'No line of the tables occurs twice: a conversion has dropped repeated lines, and numbers with them, so none is used. Extract the text again from the original page or file.',
  },
  'cells-fused': {
    severity: 'error',
    zh: ({ label, rows }) =>
      `统计表“${label}”的单元格在转换中连在了一起${rows.length > 0 ? `（${shown(rows).zh}）` : ''}，无法分清各个数字，未采用其中的数字。请从原始网页或文件重新提取，保留单元格之间的分隔。`,
    en: ({ label, rows }) =>
      `The cells of the table “${label}” were run together by a conversion${rows.length > 0 ? ` (${shown(rows).en})` : ''}; where one number ends and the next begins cannot be told, so none of them is used. Extract the text again from the original page or file, with something between the cells.`,
  },
  'row-unknown': {
    severity: 'warning',
    zh: ({ label, value }) =>
      `表中的“${label}”（${value}）不是本版统计表的行，没有计入。如果是某一行的误写，请更正后重读。`,
    en: ({ label, value }) =>
      `The row “${label}” (${value}) is not one of this form and is not counted. If it is a slip for one of them, correct it and read again.`,
  },
  'row-misspelt': {
    severity: 'warning',
    zh: ({ label, wording }) => `“${label}”与本版统计表的“${wording}”只差一个字，按该行读取。请核对并更正。`,
    en: ({ label, wording }) =>
      `“${label}” differs by one character from the form's “${wording}” and is read as that row. Check it and correct it.`,
  },
  'row-ambiguous': {
    severity: 'warning',
    zh: ({ label, value }) =>
      `“${label}”（${value}）在表中有不止一处同名的行，上下文无法确定是哪一行，未采用。请核对前后各行。`,
    en: ({ label, value }) =>
      `“${label}” (${value}) stands more than once in the form and its neighbours do not tell which is meant, so it is not used. Check the rows around it.`,
  },
  'row-repeated': {
    severity: 'info',
    zh: ({ label }) => `“${label}”一行出现了两次，内容相同，只计一次。`,
    en: ({ label }) => `The row “${label}” is printed twice with the same content and counted once.`,
  },
  'row-contradicted': {
    severity: 'error',
    zh: ({ label }) =>
      `“${label}”一行出现了两次，数字不同，无法判断哪个正确，两处都未采用。请删去错误的一处。`,
    en: ({ label }) =>
      `The row “${label}” is printed twice with different numbers; neither is used. Remove the wrong one.`,
  },
  'figures-missing': {
    severity: 'warning',
    zh: ({ figures }) =>
      `统计表应有的 ${figures.length} 个数字没有找到（${shown(figures).zh}）。请检查相应的行是否缺失或误写。`,
    en: ({ figures }) =>
      `Figures of the form that were not found: ${figures.length} (${shown(figures).en}). Check whether their rows are missing or misspelt.`,
  },
  'value-on-heading-row': {
    severity: 'info',
    zh: ({ label, value }) => `“${label}”是标题行，其中的“${value}”不是统计数字，没有计入。`,
    en: ({ label, value }) =>
      `“${label}” is a heading row; the “${value}” on it is no figure and is not counted.`,
  },
  'column-undetermined': {
    severity: 'error',
    zh: ({ label, count, columns, figures }) =>
      `“${label}”一行有 ${count} 个单元格，而表有 ${columns} 列，无法确定每个数字属于哪一列，${figures.length < columns ? `其中 ${figures.length} 列` : '整行'}未采用。请核对原表中的空格。`,
    en: ({ label, count, columns, figures }) =>
      `The row “${label}” has ${count} cells for ${columns} columns; which number belongs to which cannot be told, so ${figures.length < columns ? `${figures.length} of its columns are` : 'the row is'} not used. Look for blank cells in the original.`,
  },
  'column-unknown': {
    severity: 'error',
    zh: ({ label }) => `“${label}”所在表的表头与官方表格不符，无法确定各列的含义，整行未采用。请核对表头。`,
    en: ({ label }) =>
      `The heads above “${label}” are not those of the form; what its columns mean cannot be told, so the row is not used. Check the heads.`,
  },
  'columns-assumed': {
    severity: 'info',
    zh: ({ label }) => `“${label}”的表没有可读的表头，各列按官方顺序读取。`,
    en: ({ label }) =>
      `The table of “${label}” has no readable heads; its columns are read in the official order.`,
  },
  'column-inferred': {
    severity: 'info',
    zh: ({ label, value }) =>
      `“${label}”一行的空格在转换中丢失，各列按勾稽关系推定${value === '' ? '' : `（${value}）`}。如有疑问，请核对原表。`,
    en: ({ label, value }) =>
      `The row “${label}” has lost its blank cells; its columns are inferred from the arithmetic of the form${value === '' ? '' : ` (${value})`}. If in doubt, compare with the original.`,
  },
  'value-unreadable': {
    severity: 'error',
    zh: ({ label, value }) => `“${label}”的单元格“${value}”不是可读的数字，未采用。请改为数字后重读。`,
    en: ({ label, value }) =>
      `The cell “${value}” of “${label}” is no readable number and is not used. Write a number and read again.`,
  },
  'value-stray': {
    severity: 'warning',
    zh: ({ value }) => `表中的“${value}”前面没有可识别的行名，没有计入。`,
    en: ({ value }) => `“${value}” stands in a table without a row label and is not counted.`,
  },
  'unit-implied': {
    severity: 'info',
    zh: ({ label, value }) =>
      `“${label}”的“${value}”没有写“元”，按元计算。如原意是其他单位，请在数字后写明。`,
    en: ({ label, value }) =>
      `“${value}” of “${label}” names no currency unit and is taken as yuan. If another unit is meant, write it behind the number.`,
  },
  'unit-differs': {
    severity: 'info',
    zh: ({ label, value, unit }) => `“${label}”写的单位是“${value}”，官方表格是“${unit}”；数值照录。`,
    en: ({ label, value, unit }) =>
      `“${label}” is given in “${value}” where the form counts “${unit}”; the number is kept as it is.`,
  },
};

/** A diagnostic of a code, at a range of the source. */
/** The first of some names. */
function shown(names: readonly string[]): { zh: string; en: string } {
  const first = names.slice(0, 3);
  const more = names.length > 3;
  return { zh: first.join('、') + (more ? ' 等' : ''), en: first.join(', ') + (more ? ', …' : '') };
}

export function diagnose<Code extends DiagnosticCode>(
  code: Code,
  { start, end }: Span,
  extras: Extras[Code],
): Diagnostic {
  const { severity, zh, en } = CATALOGUE[code];
  const diagnostic = { code, severity, message: { zh: zh(extras), en: en(extras) }, start, end };
  const { figures } = extras as Partial<Figures>;
  return figures && figures.length > 0 ? { ...diagnostic, figures } : diagnostic;
}
