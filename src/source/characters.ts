/**
 * What one UTF-16 code unit is, and what it counts as when wordings are compared.
 *
 * `fold` maps one code unit to one code unit, so offsets never move: full width to half width, Kangxi
 * and supplement radicals to ideographs, traditional to simplified forms (of the characters that the
 * official wordings use), capitals to small letters. White space, punctuation, symbols and invisible
 * characters fold to 0: they never decide what a label says.
 */

/** Traditional and variant forms of characters in the official wordings, each before its simplified form. */
const VARIANTS =
  '開开請请數数報报與与產产業业會会議议關关個个們们優优億亿價价創创務务動动勞劳協协單单質质參参' +
  '發发變变後后員员團团圖图場场壓压處处備备復复複复應应徵征憑凭戶户執执擔担據据擇择擬拟攜携收收' +
  '敗败數数斷断於于時时書书東东條条標标機机檔档權权檢检歲岁歷历歸归決决沒没況况測测準准減减測测' +
  '濟济無无熱热獨独獲获現现環环畫画當当療疗監监盡尽眾众種种稱称穩稳窮穷競竞筆笔節节級级納纳紀纪' +
  '約约統统經经結结維维網网綜综緊紧線线編编練练縣县總总績绩織织續续罰罚職职聯联聲声聽听與与舉举' +
  '舊旧藝艺號号處处術术規规訪访設设許许訴诉評评詢询試试話话該该詳详認认語语誤误說说課课調调談谈' +
  '論论諮咨證证識识議议護护讀读變变財财貨货責责費费資资賠赔購购贈赠輔辅輕轻輸输轉转農农違违達达' +
  '遞递過过運运還还選选遺遗鄉乡醫医釋释針针銷销錄录鎮镇長长門门閉闭間间開开閱阅關关隊队際际險险' +
  '隨随難难電电靜静項项順顺須须預预頒颁領领頭头題题額额類类願愿顯显風风驗验體体黨党點点齊齐國国' +
  '實实審审對对導导屬属強强徑径從从態态拋抛損损擴扩攝摄敘叙構构樣样樓楼極极榮荣滿满營营獎奖確确' +
  '礎础禮礼積积範范糾纠純纯細细終终組组給给絕绝緩缓縮缩義义習习聘聘脫脱興兴華华萬万著著藥药補补' +
  '製制見见觀观訊讯記记訂订計计訓训託托詞词誠诚諾诺謀谋謝谢警警貼贴賣卖賴赖負负貢贡賢贤趨趋載载' +
  '辦办辭辞邊边郵邮鑒鉴錯错鍵键鐵铁閣阁陸陆陽阳階阶離离雙双雜杂響响頁页駁驳驟骤起起並并內内兩两' +
  '為为爲为傳传絡络繼继繳缴輿舆訟讼輯辑這这進进問问聞闻隱隐' +
  '冊册別别劃划剛刚効效勝胜勵励區区卻却厲厉參参嚴严圍围執执夠够奪夺婦妇媒媒寫写寬宽專专尋寻將将' +
  '屆届層层崗岗幣币幫帮幹干庫库廢废廣广廳厅張张彙汇徹彻懲惩掛挂採采揚扬換换撤撤擊击擇择';

/** Radicals that PDF and OCR text uses in place of the ideograph, each before it. */
const RADICALS =
  '⺀冫⺁厂⺄乙⺆冂⺇几⺈刀⺉刂⺊卜⺋卩⺍小⺏尢⺓幺⺕彐⺗心⺘手⺙攵⺝月⺟母⺠民⺡水⺣火⺤爪⺦丬⺨犬⺩王' +
  '⺪疋⺫目⺬示⺭礻⺮竹⺰纟⺱网⺲网⺳网⺵网⺶羊⺷羊⺸羊⺹老⺺聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衣⻃西⻄西⻅见⻆角⻇角' +
  '⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑长⻒长⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻠饣' +
  '⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯龙⻰龙⻱龟⻲龟⻳龟戶户';

/** What `isSpace` knows, as an expression. */
const SPACES =
  /[\s\u0000-\u001f\u007f-\u00a0\u00ad\u180e\u2000-\u200f\u2028-\u202f\u205f\u2060\u3164\ufeff]+/g;

const SPACE = 1;
const DIGIT = 2;

let folds: Uint16Array | undefined;

/** Code unit → code unit it compares as; 0 where it does not count. */
export function foldTable(): Uint16Array {
  folds ??= buildFolds();
  return folds;
}

/** White space and invisible characters: what may surround a cell without being part of it. */
export function isSpace(code: number): boolean {
  return classes[code] === SPACE;
}

/** A half- or full-width decimal digit. */
export function isDigit(code: number): boolean {
  return classes[code] === DIGIT;
}

/** One of the ideographs that labels are written in. */
export function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** Whether text[start, end) holds nothing but digits. */
export function isDigits(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isDigit(text.charCodeAt(at))) return false;
  return true;
}

/** First offset in [start, end) that is not white space, or `end`. */
export function skipSpace(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Offset after the last character in [start, end) that is not white space, or `start`. */
export function trimSpace(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The text of a range without its white space. */
export function withoutSpace(text: string): string {
  // Most texts have none, which is seen sooner than an expression is asked.
  for (let at = 0; at < text.length; at++) if (isSpace(text.charCodeAt(at))) return text.replace(SPACES, '');
  return text;
}

/** First and last code units. */
const SPACE_RANGES: readonly (readonly [number, number])[] = [
  [0, 0x20],
  [0x7f, 0xa0],
  [0x2000, 0x200f],
  [0x2028, 0x202e],
  ...[0xad, 0x1680, 0x180e, 0x202f, 0x205f, 0x2060, 0x3000, 0x3164, 0xfeff].map(
    (code) => [code, code] as const,
  ),
];

// Made at once: a look whether it is there would be made for each character. Range by range, because a look at each of
// all code units is what a cold start would wait for.
const classes: Uint8Array = /* @__PURE__ */ buildClasses();

function buildClasses(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [first, last] of SPACE_RANGES) table.fill(SPACE, first, last + 1);
  for (let digit = 0; digit <= 9; digit++) {
    table[0x30 + digit] = DIGIT;
    table[0xff10 + digit] = DIGIT;
  }
  return table;
}

function buildFolds(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < 0x10000; code++) table[code] = code;
  const ignore = (first: number, last: number) => table.fill(0, first, last + 1);
  for (const [first, last] of SPACE_RANGES) ignore(first, last);
  ignore(0x21, 0x2f);
  ignore(0x3a, 0x40);
  ignore(0x5b, 0x60);
  ignore(0x7b, 0x7e);
  ignore(0xa1, 0xbf);
  ignore(0x2010, 0x205e);
  ignore(0x2190, 0x245f);
  ignore(0x2500, 0x27ff);
  ignore(0x2900, 0x2bff);
  ignore(0x3001, 0x3004);
  ignore(0x3008, 0x3020);
  ignore(0x30fb, 0x30fc);
  ignore(0xe000, 0xf8ff);
  ignore(0xfe30, 0xfe6f);
  ignore(0xff5b, 0xff65);
  // Full-width ASCII compares as ASCII.
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = table[code - 0xfee0] as number;
  for (let code = 0x41; code <= 0x5a; code++) {
    table[code] = code + 0x20;
    table[code + 0xfee0] = code + 0x20;
  }
  for (const [first, last] of [
    [0x2e80, 0x2fd5],
    [0xf900, 0xfaff],
  ] as const) {
    for (let code = first; code <= last; code++) {
      const plain = String.fromCharCode(code).normalize('NFKC');
      if (plain.length === 1) table[code] = plain.charCodeAt(0);
    }
  }
  // The radicals' own folds may be traditional, so the variants come last and are followed once more.
  for (const pairs of [RADICALS, VARIANTS]) {
    for (let at = 0; at + 1 < pairs.length; at += 2) table[pairs.charCodeAt(at)] = pairs.charCodeAt(at + 1);
  }
  for (let code = 0x2e80; code <= 0xfaff; code++) table[code] = table[table[code] as number] as number;
  return table;
}
