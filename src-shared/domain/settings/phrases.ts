import { error, type Finding } from '../finding';
import { caps } from '../scalars';
import { type Phrase, type PhraseGroup, phraseGroups, type Settings } from './schema';

/** Sentences as the program brings them: by group, each under its key. */
export type DeliveredPhrases = Readonly<Record<PhraseGroup, Readonly<Record<string, string>>>>;

export interface OfferedPhrase {
  readonly key: string;
  readonly text: string;
}

export interface OfferedGroup {
  readonly group: PhraseGroup;
  readonly sentences: readonly OfferedPhrase[];
}

/** By what a delivered sentence is hidden: `D5.poka`. */
export const deliveredKey = (group: PhraseGroup, key: string): string => `${group}.${key}`;

/**
 * The common sentences a clerk is offered, group by group: the firm's own in their order, then the delivered ones that are not hidden.
 * One that was written in the other language only is offered in that.
 * @param delivered in the same language
 * @param first the group of the field that is written; it leads the list
 */
export function offeredPhrases(
  delivered: DeliveredPhrases,
  { own, hidden }: Settings['phrases'],
  language: 'zh-CN' | 'en',
  first: PhraseGroup | null,
): readonly OfferedGroup[] {
  const groups = [...phraseGroups].sort((a, b) => Number(b === first) - Number(a === first));
  return groups
    .map((group) => ({
      group,
      sentences: [
        ...own
          .filter((phrase) => phrase.group === group)
          .map((phrase, index) => ({ key: `own ${index}`, text: textIn(phrase, language) })),
        ...Object.entries(delivered[group])
          .filter(([key]) => !hidden.includes(deliveredKey(group, key)))
          .map(([key, text]) => ({ key, text })),
      ],
    }))
    .filter(({ sentences }) => sentences.length > 0);
}

const textIn = ({ chinese, english }: Phrase, language: 'zh-CN' | 'en'): string =>
  language === 'en' ? english || chinese : chinese || english;

/** What was written, as a sentence of a group: on one line, in the language it is written in; null where nothing was. */
export function phraseFrom(text: string, group: PhraseGroup): Phrase | null {
  const line = Array.from(text.replaceAll(/\s+/g, ' ').trim()).slice(0, caps.line).join('');
  if (line === '') return null;
  const isChinese = /\p{Script=Han}/u.test(line);
  return { group, chinese: isChinese ? line : '', english: isChinese ? '' : line };
}

/** The own sentences with one a place up or down among those of its group; as they were at its end. */
export function movedPhrase(own: readonly Phrase[], index: number, by: -1 | 1): readonly Phrase[] {
  const moved = own[index];
  const places = own.flatMap((phrase, place) => (phrase.group === moved?.group ? [place] : []));
  const other = places[places.indexOf(index) + by];
  const neighbour = other === undefined ? undefined : own[other];
  if (moved === undefined || neighbour === undefined) return own;
  return own.map((phrase, place) => (place === index ? neighbour : place === other ? moved : phrase));
}

/** A sentence without words, or one that its group has already. */
export const phraseFindings = ({ own }: Settings['phrases']): readonly Finding[] =>
  own.flatMap((phrase, index) => {
    const path = `phrases.own.${index}.chinese`;
    if (wordsOf(phrase).trim() === '') return [error(path, 'required')];
    const isTaken = own
      .slice(0, index)
      .some((other) => other.group === phrase.group && isSame(other, phrase));
    return isTaken ? [error(path, 'duplicate')] : [];
  });

const wordsOf = ({ chinese, english }: Phrase): string => chinese + english;

const isSame = (a: Phrase, b: Phrase): boolean =>
  a.chinese.trim() === b.chinese.trim() && a.english.trim() === b.english.trim();
