import { createToken, type CustomPatternMatcherReturn, type IToken, Lexer } from 'chevrotain';
import type { Tape } from '../layout/tape.js';
import { Classifier } from './classify.js';
import type { Lexeme } from './lexeme.js';

/** A token whose payload says what its cell or line may be. */
export interface CellToken extends IToken {
  readonly payload: Lexeme;
}

// Chevrotain hands a pattern the text and an offset, nothing else; what reads the tape is kept here.
// Lexing is synchronous, and the pattern is asked once for each token, in order.
let classifier: Classifier | null = null;

/** Chevrotain takes what it needs out of a match at once: one serves all tokens. */
const match: CustomPatternMatcherReturn = [''];

/** The next unit of the tape, whatever it is. */
const AnyUnit = createToken({
  name: 'AnyUnit',
  pattern: {
    exec(text: string, offset: number): CustomPatternMatcherReturn | null {
      if (classifier === null) return null;
      const lexeme = classifier.next();
      match[0] = text.slice(offset, lexeme.tapeEnd);
      match.payload = lexeme;
      return match;
    },
  },
  line_breaks: true,
});

let lexer: Lexer | undefined;

/** The tokens of a tape: they partition it, in order. */
export function lex(tape: Tape): CellToken[] {
  if (tape.units.length === 0) return [];
  // Offsets are enough: lines are counted from the source when somebody asks.
  lexer ??= new Lexer([AnyUnit], { positionTracking: 'onlyOffset', skipValidations: true });
  classifier = new Classifier(tape);
  try {
    const tokens = lexer.tokenize(tape.text).tokens as CellToken[];
    for (const token of tokens) {
      const { type } = token.payload;
      token.tokenType = type;
      token.tokenTypeIdx = type.tokenTypeIdx as number;
    }
    return tokens;
  } finally {
    classifier = null;
    match[0] = '';
    match.payload = undefined;
  }
}
