import { g2008 } from './g2008.js';
import { g2014 } from './g2014.js';
import { g2019 } from './g2019.js';
import { g2021 } from './g2021.js';

/** Every generation, oldest first. */
export const grammars = { g2008, g2014, g2019, g2021 } as const;
export type Grammars = typeof grammars;
export * from './applicants.js';
export * from './indicators.js';
export * from './kinds.js';
export type * from './schema.js';
