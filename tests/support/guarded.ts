/** Ends a call that does not return: a loop without end would stop the test runner itself. */
import { Script } from 'node:vm';

const LIMIT = 10_000;
const script = new Script('globalThis.ogiGuarded()');
const holder = globalThis as unknown as { ogiGuarded?: () => void };

/** The result of `call`; throws where it takes longer than `limit` milliseconds. */
export function guarded<Result>(call: () => Result, limit = LIMIT): Result {
  let result: { value: Result } | undefined;
  holder.ogiGuarded = () => {
    result = { value: call() };
  };
  script.runInThisContext({ timeout: limit });
  return (result as { value: Result }).value;
}
