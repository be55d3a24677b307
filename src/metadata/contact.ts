/** Contact details and signature fields, as labelled in the report. */
import type { Metadata } from '../contract/contract.js';
import { readDate } from '../source/dates.js';
import { halfWidth } from '../source/half-width.js';

type Contact = Metadata['contact'];
type Signature = Metadata['signature'];

const PHONE =
  /(?:联系电话|咨询电话|电话号码|电话|联系方式)[^\d（(]{0,6}([（(]?\d{3,4}[）)]?[-—－– ]{0,2}\d{7,8}(?:[-转]\d{1,6})?|1\d{10}|\d{7,8})/;
const FAX = /传真[^\d（(]{0,6}([（(]?\d{3,4}[）)]?[-—－– ]{0,2}\d{7,8}|\d{7,8})/;
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/;
const ADDRESS =
  /(?:通信地址|通讯地址|联系地址|办公地址|单位地址|地\s?址)\s*(?:为|是)?\s*[:：]?\s*([^，,；;。）)\s:：]{4,60})/;
const POSTCODE = /(?:邮政编码|邮\s?编)\s*(?:为|是)?\s*[:：]?\s*(\d{6})(?!\d)/;
const WEBSITE = /https?:\/\/[\w./?=&%#~:-]{4,200}|www\.[\w.-]{3,100}(?:\/[\w./?=&%#~-]{0,100})?/;
const OFFICE =
  /(?:请?与|请联系|可联系|请向|径向)([\u4e00-\u9fa5（）()]{3,40}?)(?:联系|咨询|反映)?(?=[（(:：,，。；;]|联系|咨询|反映)/;

const FIELD_NAMES = {
  responsible: '单位负责人|负责人',
  reviewer: '审核人',
  preparer: '填报人|填表人|经办人',
  unit: '填报单位|填报部门',
  phone: '联系电话|电话',
  date: '填报日期|填报时间',
} as const;
const ANY_FIELD = Object.values(FIELD_NAMES).join('|');
const BEGINS_FIELD = new RegExp(`^(?:${ANY_FIELD})`);
const FIELDS = (Object.entries(FIELD_NAMES) as [keyof Signature, string][]).map(([field, names]) => {
  const value = `([^\\s].{0,60}?)(?=\\s{2,}|\\t|\\s*(?:${ANY_FIELD})|$)`;
  return { field, pattern: new RegExp(`(?:${names})(?:[（(][^（()）]{0,6}[）)])?\\s*[:：]\\s*${value}`) };
});

/** Contact details in a passage, most often the preface; null where it gives none. */
export function readContact(passage: string): Contact {
  const text = halfWidth(passage);
  return {
    office: office(text),
    phone: find(PHONE, text),
    fax: find(FAX, text),
    email: EMAIL.exec(text)?.[0] ?? null,
    address: ADDRESS.exec(passage)?.[1] ?? null,
    postcode: find(POSTCODE, text),
    website: WEBSITE.exec(text)?.[0] ?? null,
  };
}

/** Fields of the signature block among these lines: 单位负责人、审核人、填报人、填报单位、联系电话、填报日期. */
export function readSignature(lines: readonly string[]): Signature {
  const signature: Signature = {
    responsible: null,
    reviewer: null,
    preparer: null,
    unit: null,
    phone: null,
    date: null,
  };
  for (const line of lines) {
    for (const { field, pattern } of FIELDS) {
      const value = pattern.exec(line)?.[1]?.trim() ?? '';
      // A field left empty runs into the next one.
      if (value === '' || BEGINS_FIELD.test(value) || signature[field] !== null) continue;
      signature[field] = field === 'date' ? readDate(value) : value;
    }
  }
  return signature;
}

function office(text: string): string | null {
  const found = OFFICE.exec(text)?.[1] ?? null;
  return found && /^(?:我|本|社会|公众|条例)/.test(found) ? null : found;
}

function find(pattern: RegExp, text: string): string | null {
  return pattern.exec(text)?.[1]?.trim() ?? null;
}
