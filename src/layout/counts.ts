/** How often the number that occurs most often does; 0 where there is none. */
export function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  let most = 0;
  for (const number of numbers) {
    const count = (counts.get(number) ?? 0) + 1;
    counts.set(number, count);
    if (count > most) most = count;
  }
  return most;
}
