import type { FieldLabels } from './types';

/** Words that mean the same on a firm's forms. */
const sameWords: readonly (readonly [string, string])[] = [['客户', '顾客']];

/** A label without what differs from sheet to sheet: blanks, punctuation, full width, capitals. */
export function foldLabel(text: string): string {
  let folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{P}\p{S}\s\p{Cf}]/gu, '');
  for (const [word, own] of sameWords) folded = folded.replaceAll(word, own);
  return folded;
}

const longestLabel = 120;

/** What a cell's text may be called: as a whole, by its lines, by its Chinese, by its Latin part; folded, most telling first. */
export function labelReadings(text: string): readonly string[] {
  if (text.length > longestLabel) return [];
  const chinese = text.replaceAll(/[^\p{Script=Han}\d]/gu, '');
  const latin = text.replaceAll(/\p{Script=Han}/gu, '');
  // A few letters among Chinese are no English label.
  const parts = [text, ...text.split(/[\n\r/／|]/), chinese, latin.trim().length > 3 ? latin : ''];
  return [...new Set(parts.map(foldLabel))].filter((part) => part !== '');
}

export const foldedLabels = (labels: FieldLabels | null): readonly string[] =>
  labels === null ? [] : [...new Set([foldLabel(labels['zh-CN']), foldLabel(labels.en)])].filter(Boolean);

/** Nothing but room to write in: lines, blanks, boxes to tick with their words. */
export const isRoomToWrite = (text: string): boolean =>
  /^[\s_＿—\-–.…·:：/年月日时分]*$/u.test(text) || /^\s*[□☐○]/u.test(text);
