import { type IToken, Lexer } from 'chevrotain';
import type { Tape } from '../layout/tape.js';
import { setTape } from './classify.js';
import type { Lexeme } from './lexeme.js';
import { releaseMatches, tokenTypes } from './tokens.js';

/** A token whose payload says what its cell or line may be. */
export interface CellToken extends IToken {
  readonly payload: Lexeme;
}

let lexer: Lexer | undefined;

/** The tokens of a tape: they partition it, in order. */
export function lex(tape: Tape): CellToken[] {
  if (tape.units.length === 0) return [];
  // Offsets are enough: lines are counted from the source when somebody asks.
  lexer ??= new Lexer(tokenTypes, { positionTracking: 'onlyOffset', skipValidations: true });
  setTape(tape);
  try {
    return lexer.tokenize(tape.text).tokens as CellToken[];
  } finally {
    setTape(null);
    releaseMatches();
  }
}
