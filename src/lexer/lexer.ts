import { createToken, type CustomPatternMatcherReturn, Lexer } from 'chevrotain';
import type { Tape } from '../layout/tape.js';
import type { CellToken } from './cell-token.js';
import { Classifier } from './classify.js';

// Chevrotain hands a pattern a text and an offset, nothing else; what reads the tape is kept here.
// Lexing is synchronous, and the pattern is asked once for each token, in order.
let classifier: Classifier | null = null;
/** The tokens so far, and how many. Chevrotain's own list grows by half, again and again. */
let made: CellToken[] = [];
let count = 0;
/** Chevrotain's parser puts as many ends of the text behind them: room for them spares a copy of all. */
const ROOM = 8;
/** Longer arrays are no arrays to V8, but tables of properties: they have to grow. */
const LONGEST_ARRAY = 16_000_000;

/**
 * The text that Chevrotain walks has one character for each unit of the tape, so that its offsets are numbers of
 * units and the image of a token, of which it needs no more than the length, is one of a dozen constants.
 */
const UNIT = '.';
const images: string[] = [];
/** Chevrotain takes what it needs out of a match at once: one serves all tokens. */
const match: CustomPatternMatcherReturn = [''];

/** The next unit of the tape, whatever it is, with those that go on its label or heading. */
const AnyUnit = createToken({
  name: 'AnyUnit',
  pattern: {
    exec(_units: string, offset: number): CustomPatternMatcherReturn | null {
      if (classifier === null) return null;
      made[count++] = classifier.next();
      const length = classifier.position - offset;
      match[0] = images[length] ??= UNIT.repeat(length);
      return match;
    },
  },
  // The pattern keeps its tokens itself.
  group: Lexer.SKIPPED,
  line_breaks: false,
});

let lexer: Lexer | undefined;

/**
 * The tokens of a tape: they partition its units, in order. Units behind its last character, an empty cell or the end of a
 * row, make none: where the text breaks off, nothing shows that the row is whole.
 */
export function lex(tape: Tape): CellToken[] {
  const { text, units } = tape;
  let length = units.length;
  while (length > 0 && units.start(length - 1) >= text.length) length--;
  if (length === 0) return [];
  // Offsets are enough: lines are counted from the source when somebody asks.
  lexer ??= new Lexer([AnyUnit], { positionTracking: 'onlyOffset', skipValidations: true });
  classifier = new Classifier(tape);
  made = new Array(Math.min(length + ROOM, LONGEST_ARRAY));
  count = 0;
  try {
    lexer.tokenize(UNIT.repeat(length));
    made.length = count;
    return made;
  } finally {
    classifier = null;
    made = [];
  }
}
