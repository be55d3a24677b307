import type { Language } from '../writers/words.js';

/**
 * The language to speak: what `--lang` says wherever it stands, since help and errors follow it too;
 * else the locale's; else Chinese.
 */
export function languageOf(args: readonly string[], env: NodeJS.ProcessEnv): Language {
  return languageAsked(args) ?? languageOfLocale(env);
}

function languageAsked(args: readonly string[]): Language | null {
  let asked: Language | null = null;
  for (let index = 0; index < args.length && args[index] !== '--'; index++) {
    const arg = args[index] as string;
    const value = arg === '--lang' ? args[index + 1] : /^--lang=(.*)$/.exec(arg)?.[1];
    if (value === 'zh' || value === 'en') asked = value;
  }
  return asked;
}

function languageOfLocale(env: NodeJS.ProcessEnv): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^en(?:[_.@-]|$)/i.test(locale) ? 'en' : 'zh';
}
