/** Changes of a rendered report that no reader would notice: width, spaces, line ends, punctuation. */
import fc from 'fast-check';
import type { Role, Segment } from './layouts/segments.js';

const QUOTES = {
  straight: ['"', '"', '<', '>'],
  single: ['‘', '’', '〈', '〉'],
  corner: ['「', '」', '『', '』'],
  double: ['\u201d', '\u201c', '«', '»'],
  primes: ['〝', '〞', '⟨', '⟩'],
  wide: ['＂', '＂', '＜', '＞'],
  none: ['', '', '', ''],
} as const;

export interface Changes {
  /** Punctuation and digits of labels, headings and prose. */
  readonly width: 'kept' | 'half' | 'full';
  readonly digits: 'kept' | 'full';
  /** Behind the ordinals 一 and 1. */
  readonly ordinalMark: '、' | '，' | '.' | '．' | '､';
  readonly arabicMark: '.' | '、' | '．' | '，';
  /** `wrong`: each is the next one's. */
  readonly ordinals: 'kept' | 'lost' | 'wrong';
  readonly quotes: 'kept' | keyof typeof QUOTES;
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
  /** Radicals in place of the ideographs that look the same, ⾏ for 行. */
  readonly radicals: boolean;
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
  radicals: false,
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
  radicals: fc.constant(false),
});

/** The changes that conversions and sites make besides: wrong ordinals, quotes of every kind, radicals. */
export const conversions: fc.Arbitrary<Changes> = fc
  .record({
    base: changes,
    ordinals: fc.constantFrom('kept', 'kept', 'lost', 'wrong'),
    quotes: fc.constantFrom('kept', ...(Object.keys(QUOTES) as (keyof typeof QUOTES)[])),
    radicals: fc.boolean(),
  })
  .map(({ base, ...more }) => ({ ...base, ...more, ...(more.radicals ? { traditional: false } : {}) }));

const WORDED: readonly Role[] = ['caption', 'head', 'label', 'heading'];
const HALF: Record<string, string> = {
  '（': '(',
  '）': ')',
  '：': ':',
  '，': ',',
  '；': ';',
  '／': '/',
  '．': '.',
};
/** Characters of labels and headings in simplified and, below, in traditional forms. */
const SIMPLIFIED =
  '数关开请总计复议诉讼规机构处罚业会报进为传络继缴舆辑问闻隐维结产务权确无过时实区设经费员网单证条项种类内两体动办许级对应还连层县乡镇专资据误图书';
const TRADITIONAL =
  '數關開請總計複議訴訟規機構處罰業會報進為傳絡繼繳輿輯問聞隱維結產務權確無過時實區設經費員網單證條項種類內兩體動辦許級對應還連層縣鄉鎮專資據誤圖書';
/** Ideographs and, below, the radicals of Unicode that look the same. */
const IDEOGRAPHS =
  '一二八十人入力又口土士大女子寸小山工己巾干心手支文方日曰月止比水火父片生用田白目石示立竹米羊老而耳肉自至行衣見言谷走足身里金长门非面音页风食首高无民见车青龙';
const RADICALS =
  '⼀⼆⼋⼗⼈⼊⼒⼜⼝⼟⼠⼤⼥⼦⼨⼩⼭⼯⼰⼱⼲⼼⼿⽀⽂⽅⽇⽈⽉⽌⽐⽔⽕⽗⽚⽣⽤⽥⽩⽬⽯⽰⽴⽵⽶⽺⽼⽽⽿⾁⾃⾄⾏⾐⾒⾔⾕⾛⾜⾝⾥⾦⻓⻔⾮⾯⾳⻚⻛⻝⾸⾼⽆⺠⻅⻋⻘⻰';

/**
 * The segments with the changes made; the content of each stays that of its role.
 *
 * @param cellsDone the cells are changed already and stand below each other: their lines stay as they are
 */
export function changed(segments: readonly Segment[], wanted: Changes, cellsDone = false): Segment[] {
  const result: Segment[] = [];
  let worded = 0;
  let lineStart = true;
  let cellStart = -1;
  if (wanted.byteOrderMark) result.push({ role: 'noise', text: '\ufeff' });
  for (const segment of segments) {
    const isCell = segment.cell !== undefined || segment.role === 'mark';
    if (cellsDone && isCell) {
      result.push(segment);
      lineStart = false;
      continue;
    }
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
    if (isEnd && !lineStart && !cellsDone) mark(wanted.trailing);
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

/** The text of a cell with the changes made that concern it; `turn` counts the cells. */
export function changedCell(role: Role, text: string, wanted: Changes, turn: number): string {
  return textOf({ role, text }, wanted, false, turn);
}

function textOf({ role, text }: Segment, wanted: Changes, continued: boolean, turn: number): string {
  if (role === 'eol' || role === 'gap') return wanted.lineEnd;
  if (role === 'value') return wanted.digits === 'full' ? wideNumber(text) : text;
  let result = text;
  if (WORDED.includes(role)) {
    if (!continued) result = withOrdinal(result, role, wanted);
    result = spaced(result, wanted, turn);
    // What a section's heading says of its ordinal is what is written there.
    if (wanted.radicals && role !== 'heading') result = toRadicals(result);
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
  if (role === 'label' && ordinals === 'wrong') return nextOrdinal(text);
  const marked = text.replace(/^([一二三四五六七八九十]+)、/, `$1${ordinalMark}`);
  return role === 'label' ? marked.replace(/^(\d+)\./, `$1${arabicMark}`) : marked;
}

/** 三、 for 二、, （三） for （二）, 3. for 2. */
function nextOrdinal(text: string): string {
  return text
    .replace(/^(（?)([一二三四五六七八九])(?=[、）])/, (_, open: string, own: string) => {
      const numerals = '一二三四五六七八九十';
      return open + numerals.charAt(numerals.indexOf(own) + 1);
    })
    .replace(/^\d(?=\.)/, (own) => String(Number(own) + 1));
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

function toRadicals(text: string): string {
  return [...text].map((character) => RADICALS.charAt(IDEOGRAPHS.indexOf(character)) || character).join('');
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
