/** What the attributes of a tag say about its element. */

/** The attributes that are read, each with its bit among those that a tag has. */
export const Attribute = {
  Style: 0,
  Class: 1,
  Id: 2,
  Hidden: 3,
  Role: 4,
  Colspan: 5,
  Rowspan: 6,
  Name: 7,
  Property: 8,
  Itemprop: 9,
  Content: 10,
  Datetime: 11,
} as const;
export type Attribute = (typeof Attribute)[keyof typeof Attribute];

const NAMES = Object.keys(Attribute).map((name) => name.toLowerCase());
/** By the first and the last letter of a name, which no two of them have in common. */
const byEnds = new Array<Attribute | null>(1 << 10).fill(null);
NAMES.forEach((name, index) => {
  byEnds[endsOf(name, 0, name.length)] = index as Attribute;
});

function endsOf(text: string, from: number, to: number): number {
  return ((text.charCodeAt(from) & 0x1f) << 5) | (text.charCodeAt(to - 1) & 0x1f);
}

/** The attribute that html[from, to) names, in any case; null where it is none that is read. */
export function attributeOf(html: string, from: number, to: number): Attribute | null {
  const attribute = byEnds[endsOf(html, from, to)] as Attribute | null;
  if (attribute === null) return null;
  const name = NAMES[attribute] as string;
  if (name.length !== to - from) return null;
  return html.startsWith(name, from) || html.slice(from, to).toLowerCase() === name ? attribute : null;
}

const MOST_COLUMNS_SPANNED = 1000;
const MOST_ROWS_SPANNED = 65_534;
const DECLARATION = /(display|visibility|white-space|mso-hide)\s{0,9}:\s{0,9}([a-z-]+)/gi;

/** What a style sets; null where it leaves things as they are. */
export interface Style {
  /** Takes no room: `display: none`, or hidden as Word does. */
  readonly gone: boolean;
  /** Takes its room but is not seen. */
  readonly unseen: boolean;
  /** Begins and ends on a line of its own. */
  readonly block: boolean | null;
  /** White space stands as written. */
  readonly pre: boolean | null;
}

const PLAIN: Style = { gone: false, unseen: false, block: null, pre: null };

export function readStyle(style: string): Style {
  let { gone, unseen, block, pre } = PLAIN;
  for (const [, property, value] of style.matchAll(DECLARATION)) {
    const keyword = (value as string).toLowerCase();
    switch ((property as string).toLowerCase()) {
      case 'display':
        gone = keyword === 'none';
        // Flex items and the like are blocks of their own, whatever the element is.
        if (!gone && keyword !== 'contents') block = !/^inline|^ruby|^inherit|^initial/.test(keyword);
        break;
      case 'visibility':
        unseen = keyword === 'hidden' || keyword === 'collapse';
        break;
      case 'mso-hide':
        gone = gone || keyword === 'all' || keyword === 'screen';
        break;
      default:
        pre = /^pre|^break-spaces/.test(keyword) ? true : keyword === 'inherit' ? null : false;
    }
  }
  return gone || unseen || block !== null || pre !== null ? { gone, unseen, block, pre } : PLAIN;
}

/** `colspan`: 1 to 1000, 1 where it is no number. */
export function readColspan(value: string | null): number {
  return Math.min(nonNegative(value) || 1, MOST_COLUMNS_SPANNED);
}

/** `rowspan`: 0 to 65534, 1 where it is no number; 0 reaches to the end of the row group. */
export function readRowspan(value: string | null): number {
  return Math.min(nonNegative(value) ?? 1, MOST_ROWS_SPANNED);
}

/** As the standard reads a non-negative integer: digits in front count, whatever follows them. */
function nonNegative(value: string | null): number | null {
  const match = value === null ? null : /^[\t\n\f\r ]*(?:\+?(\d+)|-0+(?!\d))/.exec(value);
  return match ? Number(match[1] ?? 0) : null;
}

/** Roles and words of class names and ids by which pages mark what is not the document. */
const CHROME_ROLES = /^(?:navigation|banner|contentinfo|search|complementary)$/i;
const CHROME_WORDS = new Set(
  (
    'nav navbar navi navigation subnav topnav sidenav menu submenu topmenu breadcrumb breadcrumbs crumb crumbs ' +
    'location bread share sharing bshare bdshare bdsharebuttonbox jiathis toolbar topbar footer foot copyright ' +
    'sidebar aside related recommend pager pagination paging qrcode friendlink friendlinks ' +
    'dqwz mbx daohang weizhi fenxiang xgyd xgxw xgxx xgwz xglj yqlj ewm erweima bqxx banquan dibu'
  ).split(' '),
);
/** Segments that turn the word beside them round: `has-sidebar`, `no-footer`. */
const NEGATIONS = new Set(['no', 'has', 'with', 'without', 'hide', 'not']);
const CHROME_NAMES =
  /相关(?:阅读|新闻|链接|文章|信息|推荐)|导航|面包屑|分享|版权|页脚|当前位置|^header$|^site-?header$|^page-?header$/i;

export function isChromeRole(role: string): boolean {
  return CHROME_ROLES.test(role.trim());
}

/** The words in class names: `bdShare`, `main-nav`, `foot2`; and any Chinese. */
const WORDS = /[A-Z]?[a-z]+|[A-Z]+|[\u4e00-\u9fff]+/g;

/** Whether a class list or an id has a word of navigation, share bars, footers and the like. */
export function isChromeName(list: string): boolean {
  // Most names have no such word: they are not cut into names.
  const words = list.match(WORDS);
  if (!words?.some((word) => mayBeChrome(word))) return false;
  return list.split(/[\t\n\f\r ]+/).some((name) => {
    if (CHROME_NAMES.test(name)) return true;
    const segments = (name.match(WORDS) ?? []).map((word) => word.toLowerCase());
    return segments.some((word) => CHROME_WORDS.has(word)) && !segments.some((word) => NEGATIONS.has(word));
  });
}

function mayBeChrome(word: string): boolean {
  const plain = word.toLowerCase();
  return CHROME_WORDS.has(plain) || plain.includes('header') || plain.charCodeAt(0) >= 0x4e00;
}
