/** Pinyin of a name: initials and full syllables without tones, lower case. */
export interface Pinyin {
  readonly initials: string;
  readonly full: string;
}

/** The dictionary is large and only names need it, so it is loaded when the first name comes. */
export async function pinyinOf(text: string): Promise<Pinyin> {
  const { pinyin } = await import('pinyin-pro');
  const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive' });
  return {
    initials: syllables
      .map((syllable) => syllable.charAt(0))
      .join('')
      .toLowerCase(),
    full: syllables.join('').toLowerCase(),
  };
}

/** Sorts names as a Chinese reader expects: by pinyin, equal sounds by character. */
export const nameOrder = async (name: string): Promise<string> => `${(await pinyinOf(name)).full} ${name}`;
