/** Changes of a rendered report that no reader would notice: width, spaces, line ends, punctuation. */
import fc from 'fast-check';
import type { Role, Segment } from './layouts/segments.js';

export interface Changes {
  /** Punctuation and digits of labels, headings and prose. */
  readonly width: 'kept' | 'half' | 'full';
  readonly digits: 'kept' | 'full';
  /** Behind the ordinals 一 and 1. */
  readonly ordinalMark: '、' | '，' | '.' | '．' | '､';
  readonly arabicMark: '.' | '、' | '．' | '，';
  readonly ordinals: 'kept' | 'lost';
  readonly quotes: 'kept' | 'straight' | 'single' | 'corner' | 'none';
  /** A space put into labels and headings at these places, taken in turn; 0 puts none. */
  readonly inner: readonly number[];
  readonly space: ' ' | '\u3000' | '\u00a0' | '\u2003';
  readonly indent: '' | ' ' | '\u3000\u3000' | '\u00a0 ' | '     ';
  readonly trailing: '' | ' ' | '\u3000' | '\u00a0\u00a0';
  readonly padding: '' | ' ' | '     ' | '\u3000' | '\u00a0' | '\u200b';
  readonly zeroWidth: '' | '\u200b' | '\ufeff' | '\u00ad' | '\u2060';
  readonly lineEnd: '\n' | '\r\n' | '\r' | '\u2028' | '\u2029' | '\u0085';
  readonly moreGaps: boolean;
  readonly byteOrderMark: boolean;
  readonly traditional: boolean;
}

export const NONE: Changes = {
  width: 'kept',
  digits: 'kept',
  ordinalMark: '、',
  arabicMark: '.',
  ordinals: 'kept',
  quotes: 'kept',
  inner: [],
  space: ' ',
  indent: '',
  trailing: '',
  padding: '',
  zeroWidth: '',
  lineEnd: '\n',
  moreGaps: false,
  byteOrderMark: false,
  traditional: false,
};

export const changes: fc.Arbitrary<Changes> = fc.record({
  width: fc.constantFrom('kept', 'half', 'full'),
  digits: fc.constantFrom('kept', 'full'),
  ordinalMark: fc.constantFrom('、', '，', '.', '．', '､'),
  arabicMark: fc.constantFrom('.', '、', '．', '，'),
  ordinals: fc.constantFrom('kept', 'kept', 'lost'),
  quotes: fc.constantFrom('kept', 'straight', 'single', 'corner', 'none'),
  inner: fc.array(fc.nat(40), { maxLength: 4 }),
  space: fc.constantFrom(' ', '\u3000', '\u00a0', '\u2003'),
  indent: fc.constantFrom('', ' ', '\u3000\u3000', '\u00a0 ', '     '),
  trailing: fc.constantFrom('', ' ', '\u3000', '\u00a0\u00a0'),
  padding: fc.constantFrom('', ' ', '     ', '\u3000', '\u00a0', '\u200b'),
  zeroWidth: fc.constantFrom('', '\u200b', '\ufeff', '\u00ad', '\u2060'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085'),
  moreGaps: fc.boolean(),
  byteOrderMark: fc.boolean(),
  traditional: fc.boolean(),
});

const WORDED: readonly Role[] = ['caption', 'head', 'label', 'heading'];
const QUOTES = {
  straight: ['"', '"', '<', '>'],
  single: ['‘', '’', '〈', '〉'],
  corner: ['「', '」', '『', '』'],
  none: ['', '', '', ''],
} as const;
const HALF: Record<string, string> = {
  '（': '(',
  '）': ')',
  '：': ':',
  '，': ',',
  '；': ';',
  '／': '/',
  '．': '.',
};
/** Label words in simplified and, below, in traditional characters. */
const SIMPLIFIED = '数关开请总计复议诉讼规机构处罚业会报进';
const TRADITIONAL = '數關開請總計複議訴訟規機構處罰業會報進';

/** The segments with the changes made; the content of each stays that of its role. */
export function changed(segments: readonly Segment[], wanted: Changes): Segment[] {
  const result: Segment[] = [];
  let worded = 0;
  let lineStart = true;
  let cellStart = -1;
  if (wanted.byteOrderMark) result.push({ role: 'noise', text: '\ufeff' });
  for (const segment of segments) {
    const text = textOf(segment, wanted, segment.cell !== undefined && segment.cell === cellStart, worded);
    if (WORDED.includes(segment.role)) worded++;
    const mark = (added: string): void => {
      if (added === '') return;
      result.push(
        segment.cell === undefined
          ? { role: 'mark', text: added }
          : { role: 'mark', text: added, cell: segment.cell },
      );
    };
    const isEnd = segment.role === 'eol' || segment.role === 'gap';
    if (lineStart && !isEnd && segment.role !== 'mark') mark(wanted.indent);
    if (isEnd && !lineStart) mark(wanted.trailing);
    const padded = segment.role === 'value' && text !== '' ? wanted.padding : '';
    mark(padded);
    result.push({ ...segment, text });
    mark(padded);
    if (segment.role === 'gap' && wanted.moreGaps && segment.cell === undefined)
      result.push({ ...segment, text });
    if (segment.cell !== undefined && segment.role !== 'mark') cellStart = segment.cell;
    lineStart = isEnd;
  }
  return result;
}

function textOf({ role, text }: Segment, wanted: Changes, continued: boolean, turn: number): string {
  if (role === 'eol' || role === 'gap') return wanted.lineEnd;
  if (role === 'value') return wanted.digits === 'full' ? wideNumber(text) : text;
  let result = text;
  if (WORDED.includes(role)) {
    if (!continued) result = withOrdinal(result, role, wanted);
    result = spaced(result, wanted, turn);
  }
  if (role !== 'noise' && role !== 'mark' && role !== 'unit') {
    if (role !== 'title') result = quoted(result, wanted);
    result = widened(result, role, wanted);
  }
  // A quote on a line of its own does not leave an empty one.
  return result === '' ? text : result;
}

function withOrdinal(text: string, role: Role, { ordinals, ordinalMark, arabicMark }: Changes): string {
  if (role === 'label' && ordinals === 'lost') {
    return text.replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/, '') || text;
  }
  const marked = text.replace(/^([一二三四五六七八九十]+)、/, `$1${ordinalMark}`);
  return role === 'label' ? marked.replace(/^(\d+)\./, `$1${arabicMark}`) : marked;
}

/** A space within the wording, never within its ordinal. */
function spaced(text: string, { inner, space, zeroWidth, traditional }: Changes, turn: number): string {
  const from =
    /^(?:[一二三四五六七八九十]+[、，.．､]|[（(][一二三四五六七八九十]+[）)]|\d+[.、．，]\s?)?/.exec(
      text,
    )?.[0].length ?? 0;
  const place = inner.length === 0 ? 0 : (inner[turn % inner.length] ?? 0);
  let result = text;
  if (place > 0 && text.length - from > 1) {
    const at = from + 1 + (place % (text.length - from - 1));
    result = text.slice(0, at) + space + zeroWidth + text.slice(at);
  }
  return traditional ? toTraditional(result) : result;
}

function toTraditional(text: string): string {
  return [...text]
    .map((character) => TRADITIONAL.charAt(SIMPLIFIED.indexOf(character)) || character)
    .join('');
}

function quoted(text: string, { quotes }: Changes): string {
  if (quotes === 'kept') return text;
  const [open, close, openTitle, closeTitle] = QUOTES[quotes];
  return text.replace(/“/g, open).replace(/”/g, close).replace(/《/g, openTitle).replace(/》/g, closeTitle);
}

function widened(text: string, role: Role, { width }: Changes): string {
  if (width === 'half') return text.replace(/[（）：，；／．]/g, (mark) => HALF[mark] ?? mark);
  if (width === 'kept') return text;
  const full = text.replace(/[(),:;/.]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
  return role === 'title' || role === 'prose' ? full : wide(full);
}

function wide(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** A number in full-width digits, its comma and point too. */
function wideNumber(text: string): string {
  return wide(text).replace(/(?<=[\uff10-\uff19])[,.](?=[\uff10-\uff19])/g, (mark) =>
    String.fromCharCode(mark.charCodeAt(0) + 0xfee0),
  );
}
