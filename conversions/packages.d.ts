/** What is used of packages that bring no types. */
declare module 'html-to-text' {
  export function compile(options: object): (html: string) => string;
}

declare module 'turndown' {
  export default class TurndownService {
    use(plugin: (service: TurndownService) => void): this;
    turndown(html: string): string;
  }
}

declare module 'turndown-plugin-gfm' {
  import type TurndownService from 'turndown';

  export const gfm: (service: TurndownService) => void;
}
