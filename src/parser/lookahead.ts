/**
 * One token of lookahead behind gates: a look at the type of the next token, and nothing made at parse
 * time. Chevrotain's own functions collect the gates of alternatives anew at each call.
 */
import {
  type EmbeddedActionsParser,
  getLookaheadPaths,
  type ILookaheadStrategy,
  type IOrAlt,
  LLkLookaheadStrategy,
  type TokenType,
} from 'chevrotain';

type BuildForAlternation = NonNullable<ILookaheadStrategy['buildLookaheadForAlternation']>;
type BuildForOptional = NonNullable<ILookaheadStrategy['buildLookaheadForOptional']>;

/**
 * When a loop goes on, besides the type of the next token: by rule, and by the number of its MANY or
 * AT_LEAST_ONE. A GATE at the loop itself would be made into a function anew at each call.
 */
export type LoopGates<Parser> = Readonly<Record<string, readonly ((parser: Parser) => boolean)[]>>;

export class GatedLookahead<Parser extends EmbeddedActionsParser> extends LLkLookaheadStrategy {
  private readonly loopGates: LoopGates<Parser>;

  constructor(loopGates: LoopGates<Parser>) {
    super({ maxLookahead: 1 });
    this.loopGates = loopGates;
  }

  override buildLookaheadForAlternation(
    options: Parameters<BuildForAlternation>[0],
  ): ReturnType<BuildForAlternation> {
    const { rule, prodOccurrence: occurrence } = options;
    const paths = getLookaheadPaths({ rule, occurrence, prodType: 'Alternation', maxLookahead: 1 });
    const begins = paths.map(firstTypes);
    return function choose(this: EmbeddedActionsParser, alternatives: IOrAlt<unknown>[] = []) {
      const { tokenTypeIdx } = this.LA(1);
      for (let at = 0; at < begins.length; at++) {
        if (begins[at]?.[tokenTypeIdx] !== true) continue;
        const gate = alternatives[at]?.GATE;
        if (gate === undefined || gate.call(this)) return at;
      }
      return undefined;
    } as ReturnType<BuildForAlternation>;
  }

  override buildLookaheadForOptional(options: Parameters<BuildForOptional>[0]): () => boolean {
    const { rule, prodOccurrence: occurrence, prodType } = options;
    const [within = []] = getLookaheadPaths({ rule, occurrence, prodType, maxLookahead: 1 });
    const begins = firstTypes(within);
    const gate = this.loopGates[rule.name]?.[occurrence];
    return function follows(this: Parser) {
      return begins[this.LA(1).tokenTypeIdx] === true && (gate === undefined || gate(this));
    } as () => boolean;
  }
}

/** By the index of a token type, whether one of the paths begins with it. */
function firstTypes(paths: readonly (readonly TokenType[])[]): boolean[] {
  const types: boolean[] = [];
  for (const [type] of paths) {
    if (type?.tokenTypeIdx !== undefined) types[type.tokenTypeIdx] = true;
    for (const index of type?.categoryMatches ?? []) types[index] = true;
  }
  return types;
}
