/** Full-width to half-width, upper to lower case, without spaces and signs: what a person takes for the same words. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{P}\p{S}]+/gu, '');

/** Neighbouring characters: two Chinese ones are about a word, and several of an English word tell it. */
function pairsIn(text: string): ReadonlySet<string> {
  const characters = Array.from(plain(text));
  return new Set(
    characters.slice(0, -1).map((character, index) => character + (characters[index + 1] ?? '')),
  );
}

/** How alike two questions are, 0 to 1: twice the pairs they share over the pairs of both (Dice's coefficient). */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairsIn(one), pairsIn(other)];
  if (a.size === 0 || b.size === 0) return plain(one) !== '' && plain(one) === plain(other) ? 1 : 0;
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / (a.size + b.size);
}

/** How much of what was typed stands in a text, 0 to 1: half a question finds the whole. */
export function contained(typed: string, text: string): number {
  const [wanted, held] = [pairsIn(typed), pairsIn(text)];
  if (wanted.size === 0) return plain(typed) !== '' && plain(text).includes(plain(typed)) ? 1 : 0;
  return [...wanted].filter((pair) => held.has(pair)).length / wanted.size;
}

/** From here on two questions ask the same in other words. */
export const sameQuestion = 0.5;
