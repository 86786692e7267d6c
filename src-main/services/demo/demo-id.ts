const two = (number: number): string => String(number).padStart(2, '0');

/** The id of an invented row, the same at every seed: its kind of row, whose it is, and its place. */
export const demoId = (kind: string, owner: number, place: number): string =>
  `00000000-0000-4000-8000-${kind.padStart(4, '0')}${two(owner)}${String(place).padStart(6, '0')}`;

/** @throws Error for an empty list */
export function atLeastOne<T>([first, ...rest]: readonly T[]): readonly [T, ...T[]] {
  if (first === undefined) throw new Error('the catalogue is empty');
  return [first, ...rest];
}
