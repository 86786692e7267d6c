import { textsOf } from '../text';
import type { FieldValue, FieldValues, FormData, FormDefinition } from './types';

/**
 * Chinese over English in one cell (domain facts §1.0): what a customer reads who works in both. Labels say both; so do values that are
 * the form's own words, such as a choice. What a person wrote stays as it was written, once.
 * @param english the same record bound in English; null leaves all values Chinese
 */
export function bilingual(form: FormDefinition, data: FormData, english: FormData | null): FormData {
  const also = textsOf('en');
  const { forms } = data.texts;
  const recordLabel =
    data.fields['head.recordLabel']?.text === forms.period ? also.forms.period : also.forms.record;
  const under = (field: string, second: string) => ({
    [field]: { text: `${data.fields[field]?.text ?? ''}\n${second}` },
  });
  return {
    ...data,
    also,
    fields: {
      ...withSecond(data.fields, english?.fields),
      ...under('head.title', form.title(also)),
      ...under('head.recordLabel', recordLabel),
    },
    lists: Object.fromEntries(
      Object.entries(data.lists).map(([name, items]) => [
        name,
        items.map((item, index) => withSecond(item, english?.lists[name]?.[index])),
      ]),
    ),
    furniture: { ...data.furniture, headerRight: `${data.furniture.headerRight} ${also.forms.page}` },
  };
}

/** The title block names firm and form in its own way. */
const isHead = (field: string): boolean => field.startsWith('head.');

function withSecond(values: FieldValues, english: FieldValues | undefined): FieldValues {
  if (english === undefined) return values;
  const both = (field: string, value: FieldValue): FieldValue => {
    const second = english[field]?.text ?? '';
    const isSame = isHead(field) || value.raw !== undefined || second === '' || second === value.text;
    return isSame ? value : { ...value, also: second };
  };
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, both(field, value)]));
}

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);
/** A moment, or a line put together from figures, is read in either language. */
const isData = (text: string): boolean => /\d{4}/.test(text) || (text.match(/\d+/g)?.length ?? 0) > 2;
/** Boxes to tick and lines to fill in: there is one of each, with its word in both languages. */
const places = /([□■]|_{3,})/;

/** Whether the second is a translation by our own words: a text with Chinese left in it holds something that a person wrote. */
const isOwnWords = (first: string, second: string): boolean =>
  isChinese(first) &&
  !isChinese(second) &&
  /\p{L}/u.test(second) &&
  !isData(second) &&
  !first.includes(second);

/**
 * A value in two languages, line by line.
 * @param fits whether a text stands on one line of its cell; there both do, else one under the other
 */
export function inBothLanguages(first: string, second: string, fits: (line: string) => boolean): string {
  const [lines, seconds] = [first.split('\n'), second.split('\n')];
  if (lines.length !== seconds.length) return isOwnWords(first, second) ? `${first}\n${second}` : first;
  return lines.map((line, index) => lineInBoth(line, seconds[index] ?? '', fits)).join('\n');
}

function lineInBoth(first: string, second: string, fits: (line: string) => boolean): string {
  const [parts, seconds] = [first.split(places), second.split(places)];
  if (parts.length > 1 && parts.length === seconds.length)
    return parts.map((part, index) => partInBoth(part, seconds[index] ?? '')).join('');
  if (!isOwnWords(first, second)) return first;
  const beside = `${first} ${second}`;
  return fits(beside) ? beside : `${first}\n${second}`;
}

/** What stands between two places, with the blanks around it. */
function partInBoth(first: string, second: string): string {
  const word = first.trim();
  if (!isOwnWords(first, second)) return first;
  return first.replace(word, () => `${word} ${second.trim()}`);
}
