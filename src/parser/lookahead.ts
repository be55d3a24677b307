/**
 * One token of lookahead behind gates. Chevrotain's own function for alternatives with gates collects the
 * gates anew at each call; this one asks them in turn.
 */
import {
  type EmbeddedActionsParser,
  getLookaheadPaths,
  type ILookaheadStrategy,
  type IOrAlt,
  LLkLookaheadStrategy,
} from 'chevrotain';

type Build = NonNullable<ILookaheadStrategy['buildLookaheadForAlternation']>;

export class GatedLookahead extends LLkLookaheadStrategy {
  constructor() {
    super({ maxLookahead: 1 });
  }

  override buildLookaheadForAlternation(options: Parameters<Build>[0]): ReturnType<Build> {
    if (!options.hasPredicates) return super.buildLookaheadForAlternation(options);
    const { rule, prodOccurrence: occurrence } = options;
    const paths = getLookaheadPaths({ rule, occurrence, prodType: 'Alternation', maxLookahead: 1 });
    /** For each alternative, by token type index, whether it begins with such a token. */
    const begins = paths.map((alternative) => {
      const types: boolean[] = [];
      for (const [type] of alternative) if (type?.tokenTypeIdx !== undefined) types[type.tokenTypeIdx] = true;
      return types;
    });
    return function choose(this: EmbeddedActionsParser, alternatives: IOrAlt<unknown>[] = []) {
      const { tokenTypeIdx } = this.LA(1);
      for (let at = 0; at < alternatives.length; at++) {
        if (begins[at]?.[tokenTypeIdx] !== true) continue;
        const gate = alternatives[at]?.GATE;
        if (gate === undefined || gate.call(this)) return at;
      }
      return undefined;
    } as ReturnType<Build>;
  }
}
