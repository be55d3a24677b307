import { expect, test } from 'vitest';
import { readReport } from '../../src/read.js';
import { decode } from '../../src/source/decode.js';
import { encodeGbk } from '../../src/source/mojibake.js';
import { sampleReport } from '../package/support.js';

const utf8 = new TextEncoder().encode(sampleReport);
const gbk = encodeGbk(sampleReport);
/** Of a short text, by code units; `big`: the high byte first. */
function utf16(text: string, big: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), !big);
  return bytes;
}
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
/** 政府資訊公開申請統計 in Big5. */
const big5 = Uint8Array.of(
  0xac,
  0x46,
  0xa9,
  0xb2,
  0xb8,
  0xea,
  0xb0,
  0x54,
  0xa4,
  0xbd,
  0xb6,
  0x7d,
  0xa5,
  0xd3,
  0xbd,
  0xd0,
  0xb2,
  0xce,
  0xad,
  0x70,
);

test.each([
  ['UTF-8', utf8, false],
  ['UTF-8 with its mark', joined(Uint8Array.of(0xef, 0xbb, 0xbf), utf8), false],
  ['GB18030', gbk, true],
  ['UTF-16LE', utf16(sampleReport, false), true],
  ['UTF-16BE', utf16(sampleReport, true), true],
  ['UTF-16LE with its mark', joined(Uint8Array.of(0xff, 0xfe), utf16(sampleReport, false)), false],
  ['UTF-16BE with its mark', joined(Uint8Array.of(0xfe, 0xff), utf16(sampleReport, true)), false],
])('%s', async (name, bytes, guessed) => {
  const decoded = decode(bytes);
  expect(decoded).toEqual({
    text: sampleReport,
    encoding: name.split(' ')[0],
    guessed,
    undecodable: false,
    mojibake: null,
  });
  const report = await readReport(bytes);
  expect(report.figure('requests.received.total')?.value).toBe(12);
  expect(report.diagnostics.some(({ code }) => code === 'encoding-guessed')).toBe(guessed);
});

test('Big5 is told from GB18030 by the words of the field', () => {
  expect(decode(big5)).toMatchObject({ text: '政府資訊公開申請統計', encoding: 'BIG5' });
});

test('ASCII and nothing at all are UTF-8', () => {
  for (const text of ['', '2018', '<p>a</p>'])
    expect(decode(new TextEncoder().encode(text))).toMatchObject({ text, encoding: 'UTF-8', guessed: false });
});

test('a declaration counts where the bytes can be what it says', () => {
  const page = (charset: string) =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><p>甲</p></html>`;
  const declared = decode(encodeGbk(page('gb2312')));
  expect(declared).toMatchObject({ text: page('gb2312'), encoding: 'GB18030', guessed: false });
  // 甲 in UTF-8 is no whole character of GB18030.
  expect(decode(new TextEncoder().encode(page('gb2312')))).toMatchObject({
    text: page('gb2312'),
    encoding: 'UTF-8',
  });
  expect(decode(encodeGbk(page('utf-8')))).toMatchObject({
    text: page('utf-8'),
    encoding: 'GB18030',
    guessed: true,
  });
  // A page may declare GBK and be UTF-8, which can also be read as GBK.
  const wrong = `${page('gbk')}<p>政府信息公开工作年度报告</p>`;
  expect(decode(new TextEncoder().encode(wrong))).toMatchObject({ text: wrong, encoding: 'UTF-8' });
});

test('an encoding may be forced, and what it cannot decode is said', async () => {
  expect(decode(gbk, 'gbk').text).toBe(sampleReport);
  expect(decode(gbk, 'utf-8').undecodable).toBe(true);
  const report = await readReport(gbk, { encoding: 'gbk' });
  expect(report.diagnostics.map(({ code }) => code)).not.toContain('encoding-guessed');
  await expect(readReport(gbk, { encoding: 'klingon' })).rejects.toThrow(/option encoding must be/);
});

test('a text cut within a character is read, and that is said', async () => {
  const cut = gbk.subarray(0, gbk.length - 1);
  const broken = cut[cut.length - 1] as number;
  expect(broken).toBeLessThan(0x80);
  const middle = joined(gbk.subarray(0, 61), gbk.subarray(62));
  const { encoding, undecodable } = decode(
    joined(utf8.subarray(0, 40), Uint8Array.of(0xe6), utf8.subarray(40)),
  );
  expect({ encoding, undecodable }).toEqual({ encoding: 'UTF-8', undecodable: true });
  expect(decode(middle).text).toContain('统计指标');
});

test('mojibake that has lost nothing is restored', async () => {
  const latin = new TextDecoder('latin1').decode(utf8);
  const once = [...latin].map((character) => character).join('');
  const restored = decode(new TextEncoder().encode(once));
  expect(restored).toMatchObject({ text: sampleReport, mojibake: 'restored' });
  const report = await readReport(new TextEncoder().encode(new TextDecoder('windows-1252').decode(gbk)));
  expect(report.figure('requests.received.total')?.value).toBe(12);
  expect(report.diagnostics.map(({ code }) => code)).toContain('text-repaired');
  // Every character has two bytes in GBK and three in UTF-8: of an even number none is lost.
  const even = '政府信息公开申请统计年度报告';
  const read = new TextDecoder('gbk').decode(new TextEncoder().encode(even));
  expect(read).toContain('鏀垮簻');
  expect(decode(new TextEncoder().encode(read))).toMatchObject({ text: even, mojibake: 'restored' });
});

test('nothing is restored where a character is none of the misread ones', () => {
  const read = new TextDecoder('gbk').decode(new TextEncoder().encode('政府信息公开申请统计年度报告'));
  const mixed = `${read}\ua000`;
  expect(decode(new TextEncoder().encode(mixed))).toMatchObject({ text: mixed, mojibake: 'lost' });
});

test('mojibake that has lost bytes is said to be so', async () => {
  const read = new TextDecoder('gbk').decode(utf8);
  expect(read).toContain('\ufffd');
  const report = await readReport(new TextEncoder().encode(read));
  expect(report.diagnostics.map(({ code }) => code)).toContain('text-mojibake');
  expect(report.figures.filter(({ status }) => status === 'reported')).toEqual([]);
  const kuntao = await readReport(new TextEncoder().encode('锟斤拷锟斤拷 锟斤拷锟斤拷 锟斤拷锟斤拷锟斤拷'));
  expect(kuntao.diagnostics.map(({ code }) => code)).toContain('text-mojibake');
});
