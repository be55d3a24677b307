import { expect, test } from 'vitest';
import { withoutStrays } from '../../src/readers/pdf/stray.js';

test('rejections of pdf.js are seen to while a file is read, and no more, whoever wraps process.emit', async () => {
  const node = process as unknown as { emit: (name: string, ...values: unknown[]) => boolean };
  const { emit } = node;
  let heard = 0;
  const stray = () => node.emit('unhandledRejection', Object.assign(new Error(), { name: 'FormatError' }));
  node.emit = (name, ...values) => {
    if (name !== 'unhandledRejection') return emit.call(process, name, ...values);
    heard++;
    return true;
  };
  try {
    await withoutStrays(async () => {
      stray();
      const { emit: inner } = node;
      node.emit = (...given) => inner.apply(process, given);
    });
    expect(heard).toBe(0);
    stray();
    expect(heard).toBe(1);
  } finally {
    node.emit = emit;
  }
});
