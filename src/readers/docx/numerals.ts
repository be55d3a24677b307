/** The number of a list item as Word writes it. */

const DIGITS = '〇一二三四五六七八九';
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const MOST = 9999;

/** A number in a format of `w:numFmt`; what no format is known for is written in digits, bullets not at all. */
export function numeral(value: number, format: string): string {
  if (value < 0 || value > MOST) return String(value);
  switch (format) {
    case 'bullet':
    case 'none':
      return '';
    case 'decimalZero':
      return value < 10 ? `0${value}` : String(value);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value);
    case 'decimalEnclosedParen':
      return value >= 1 && value <= 20 ? String.fromCharCode(0x2473 + value) : `(${value})`;
    case 'ideographEnclosedCircle':
      return value >= 1 && value <= 10
        ? String.fromCharCode(0x327f + value)
        : counted(value, DIGITS, '十百千');
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
      return counted(value, DIGITS, '十百千');
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return counted(value, LEGAL_DIGITS, '拾佰仟');
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return String(value).replace(/\d/g, (digit) => DIGITS.charAt(Number(digit)));
    case 'upperLetter':
    case 'lowerLetter': {
      if (value === 0) return '';
      // After z comes aa, then bb.
      const letter = String.fromCharCode((format === 'upperLetter' ? 0x41 : 0x61) + ((value - 1) % 26));
      return letter.repeat(Math.min(Math.ceil(value / 26), 30));
    }
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    default:
      return String(value);
  }
}

/** 十一, 二十, 一百零五. */
function counted(value: number, digits: string, powers: string): string {
  if (value === 0) return digits.charAt(0);
  let written = '';
  let gap = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      gap = written !== '';
      continue;
    }
    if (gap) written += '零';
    gap = false;
    // 十一, not 一十一; the formal digits keep theirs.
    const omitsOne = power === 1 && digit === 1 && written === '' && powers.startsWith('十');
    written += (omitsOne ? '' : digits.charAt(digit)) + (power > 0 ? powers.charAt(power - 1) : '');
  }
  return written;
}

function roman(value: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let left = value;
  let written = '';
  for (const [amount, sign] of signs) {
    while (left >= amount) {
      written += sign;
      left -= amount;
    }
  }
  return written;
}
