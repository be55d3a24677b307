import { describe, expect, test } from 'vitest';
import { DEAD, Trie } from '../../src/vocabulary/trie.js';

function trieOf(words: readonly string[], ignored = ''): Trie<string> {
  const trie = new Trie<string>(ignored);
  for (const word of words) trie.setEntry(trie.add(word), word);
  return trie;
}

describe('a trie of wordings', () => {
  const trie = trieOf(['总计', '其他', '其他处理', '危及“三安全一稳定”']);

  test.each([
    ['总计', '总计'],
    ['總 計', '总计'],
    ['（总计）', '总计'],
    ['危及"三安全一稳定"', '危及“三安全一稳定”'],
    ['其\u200b他', '其他'],
  ])('finds %j', (text, word) => {
    const state = trie.walk(trie.root, text, 0, text.length);
    expect(state === DEAD ? null : trie.entry(state)).toBe(word);
  });

  test('walks on over pieces', () => {
    const first = trie.walk(trie.root, '其 他', 0, 3);
    expect(trie.goesOn(first)).toBe(true);
    expect(trie.entry(trie.walk(first, '处理', 0, 2))).toBe('其他处理');
  });

  test('is dead where no wording goes on', () => {
    expect(trie.walk(trie.root, '其他人', 0, 3)).toBe(DEAD);
    expect(trie.entry(trie.walk(trie.root, '其', 0, 1))).toBeNull();
    expect(trie.goesOn(trie.walk(trie.root, '总计', 0, 2))).toBe(false);
  });

  test('gives the longest wording at the front, up to its last character', () => {
    expect(trie.longestPrefix('其他处理：无', 0, 6)).toEqual({ entry: '其他处理', end: 4 });
    expect(trie.longestPrefix('其他处', 0, 3)).toEqual({ entry: '其他', end: 2 });
    expect(trie.longestPrefix('处理', 0, 2)).toBeNull();
  });

  test('keeps the first entry of a wording and counts each once', () => {
    expect(trie.size).toBe(4);
    expect(trie.add('总 计')).toBe(trie.walk(trie.root, '总计', 0, 2));
  });
});

test('characters that a trie ignores count on neither side', () => {
  const trie = trieOf(['存在的主要问题和改进情况'], '的和及');
  const text = '存在主要问题及改进情况';
  expect(trie.longestPrefix(text, 0, text.length)?.entry).toBe('存在的主要问题和改进情况');
});

test('grows past its first size', () => {
  const words = Array.from({ length: 5000 }, (_, at) =>
    String.fromCharCode(0x4e00 + at, 0x4e00 + ((at * 7) % 5000)),
  );
  const trie = trieOf(words);
  expect(words.filter((word) => trie.entry(trie.walk(trie.root, word, 0, 2)) !== word)).toEqual([]);
});
