/** Pinyin of a name: initials, all of it, and its syllables, without tones, lower case. */
export interface Pinyin {
  readonly initials: string;
  readonly full: string;
  readonly syllables: readonly string[];
}

/** The dictionary is large and only names need it, so it is loaded when the first name comes. */
export async function pinyinOf(text: string): Promise<Pinyin> {
  const { pinyin } = await import('pinyin-pro');
  const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).map((syllable) =>
    syllable.toLowerCase(),
  );
  return {
    initials: syllables.map((syllable) => syllable.charAt(0)).join(''),
    full: syllables.join(''),
    syllables,
  };
}

/** Sorts names as a Chinese reader expects: syllable by syllable (己 before 甲), equal sounds by character. */
export const nameOrder = async (name: string): Promise<string> =>
  `${(await pinyinOf(name)).syllables.join(' ')} ${name}`;
