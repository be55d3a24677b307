/** The patterns of suspects in words; each has its entry in docs/06-relations.md. */
import type { SuspectPattern } from '../contract/patterns.js';

export const patternWords: {
  readonly [Pattern in SuspectPattern]: { readonly zh: string; readonly en: string };
} = {
  'blank-total': { zh: '总计留空', en: 'the total is left blank' },
  'blank-cell': { zh: '应填数字而留空', en: 'left blank where a number belongs' },
  'digit-missing': { zh: '漏了一位数字', en: 'a digit is missing' },
  'digit-doubled': { zh: '一位数字重复', en: 'a digit is doubled' },
  'digit-added': { zh: '多了一位数字', en: 'there is a digit too many' },
  'digit-changed': { zh: '一位数字有误', en: 'one digit is wrong' },
  'digits-transposed': { zh: '相邻两位数字颠倒', en: 'two digits are transposed' },
  'stray-mark': { zh: '多了负号或小数点', en: 'there is a stray sign or point' },
  'cells-exchanged': { zh: '两格互换', en: 'two cells are exchanged' },
  'digits-shifted': { zh: '数字串到了相邻的格', en: 'digits have moved into the next cell' },
  'digits-joined': { zh: '两格的数字并成一格', en: 'the numbers of two cells are printed in one' },
  'digits-split': {
    zh: '一格的数字拆成两格，其后各格顺移',
    en: 'one number is split over two cells, and those behind it have moved',
  },
  'row-shifted': { zh: '整行错开一格', en: 'the row is shifted by one column' },
};
