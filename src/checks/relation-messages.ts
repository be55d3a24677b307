/** What is said of a relation that does not hold, in Chinese and English. */

/** One operand of a sum. */
export interface NamedTerm {
  /** As the form prints it, or the English name. */
  readonly name: string;
  /** Null for a blank. */
  readonly decimal: string | null;
}

/** What a message speaks of, in one language. */
export interface RelationFacts {
  readonly kind: 'equal' | 'at-most' | 'not-negative' | 'whole';
  /** The column or row that the cells share; null where they share none. */
  readonly column: string | null;
  readonly row: string | null;
  readonly left: readonly NamedTerm[];
  readonly right: readonly NamedTerm[];
  readonly leftSum: string;
  readonly rightSum: string;
  /** How far the sides are apart, without sign. */
  readonly difference: string;
  readonly blanksAsZero: boolean;
  readonly severity: 'hard' | 'soft';
  /** A note stands under the table. */
  readonly isNoted: boolean;
  /** Names of the cells of each suspect, the likeliest first; empty where nothing points to one. */
  readonly suspects: readonly (readonly string[])[];
  /** The likeliest is a set of cells that no one slip explains. */
  readonly needsSeveral: boolean;
}

/** Longer sums are told without their zeros, and no more terms of them than this. */
const MOST_TERMS = 6;
/** So many suspects are named. */
const MOST_SUSPECTS = 3;

export const relationMessages = { zh, en } as const;

function zh(facts: RelationFacts): string {
  const { column, row, kind, difference } = facts;
  const place = column !== null ? `“${column}”列：` : row !== null ? `“${row}”行：` : '';
  const others = (count: number) => ` 等另外 ${count} 项`;
  const left = sumText(facts.left, facts.leftSum, '空白', others);
  const right = sumText(facts.right, facts.rightSum, '空白', others);
  const blanks = facts.blanksAsZero ? '（空白按零计）' : '';
  const claim = {
    equal: `${left}，${right}，两边应当相等，相差 ${difference}${blanks}。`,
    'at-most': `${left}，${right}，前者不应大于后者，多出 ${difference}${blanks}。`,
    'not-negative': `${right}，不应小于 0${blanks}。`,
    whole: `${left}，应为整数，只有金额可以有小数。`,
  }[kind];
  return place + claim + cluesZh(facts) + adviceZh(facts);
}

function cluesZh({ suspects, needsSeveral }: RelationFacts): string {
  const [first, second] = suspects;
  if (!first) return '';
  const cells = quoted(first).join('、');
  if (needsSeveral)
    return `没有哪一格单独改动就能使各式都成立，例如要同时改动${cells}这 ${first.length} 格。`;
  if (!second) return `请先核对${cells}。`;
  if (suspects.some(({ length }) => length > 1)) return `能使各式都成立的改法不止一种，请先核对${cells}。`;
  const named = quoted(suspects.flat().slice(0, MOST_SUSPECTS)).join('、');
  const more = suspects.length > MOST_SUSPECTS ? `等 ${suspects.length} 格` : '';
  return `单独改动${named}${more}中的任何一格都能相符，请先核对${cells}。`;
}

function adviceZh({ severity, isNoted }: RelationFacts): string {
  if (severity === 'soft') return '口径不同时可能都对，请核对。';
  return isNoted
    ? '表下有注：注中已说明原因的可以不改，否则请对照底稿改正填错的格。'
    : '请对照底稿改正填错的格；数字属实的，请在表下注明原因。';
}

function en(facts: RelationFacts): string {
  const { column, row, kind, difference } = facts;
  const place = column !== null ? `Column “${column}”: ` : row !== null ? `Row “${row}”: ` : '';
  const others = (count: number) => ` and ${count} more`;
  const left = sumText(facts.left, facts.leftSum, '(blank)', others);
  const right = sumText(facts.right, facts.rightSum, '(blank)', others);
  const blanks = facts.blanksAsZero ? ' (blanks count as zero)' : '';
  const claim = {
    equal: `${left}, but ${right}; both should be equal and differ by ${difference}${blanks}. `,
    'at-most': `${left}, but ${right}; the first should not exceed the second and does by ${difference}${blanks}. `,
    'not-negative': `${right}, which should not be below 0${blanks}. `,
    whole: `${left}, which should be a whole number: only amounts have decimals. `,
  }[kind];
  return place + claim + cluesEn(facts) + adviceEn(facts);
}

function cluesEn({ suspects, needsSeveral }: RelationFacts): string {
  const [first, second] = suspects;
  if (!first) return '';
  const cells = quoted(first).join(', ');
  if (needsSeveral)
    return `No single cell explains it; ${first.length} would have to change together, for example ${cells}. `;
  if (!second) return `Look at ${cells} first. `;
  if (suspects.some(({ length }) => length > 1))
    return `There is more than one way to make everything add up; look at ${cells} first. `;
  const named = quoted(suspects.flat().slice(0, MOST_SUSPECTS)).join(', ');
  const more = suspects.length > MOST_SUSPECTS ? ` and ${suspects.length - MOST_SUSPECTS} more` : '';
  return `A change in any one of ${named}${more} would make it add up; look at ${cells} first. `;
}

function adviceEn({ severity, isNoted }: RelationFacts): string {
  if (severity === 'soft') return 'Both may be right where they count differently: compare them.';
  return isNoted
    ? 'There is a note under the table: if it explains this, nothing need be changed; otherwise correct the cell that is wrong from the records.'
    : 'Compare with the records and correct the cell that is wrong; if the numbers are right, explain them in a note under the table.';
}

/** `甲 3 + 乙 2 = 5`; a single term is its own sum. */
function sumText(
  terms: readonly NamedTerm[],
  sum: string,
  blank: string,
  others: (count: number) => string,
): string {
  const filled = terms.filter(({ decimal }) => decimal !== null && decimal !== '0');
  const told = terms.length <= MOST_TERMS || filled.length === 0 ? terms : filled;
  const shown = told.slice(0, MOST_TERMS);
  const text = shown.map(({ name, decimal }) => `${name} ${decimal ?? blank}`).join(' + ');
  const left = told.length - shown.length;
  return terms.length < 2 ? text : `${text}${left > 0 ? others(left) : ''} = ${sum}`;
}

function quoted(names: readonly string[]): string[] {
  return names.map((name) => `“${name}”`);
}
