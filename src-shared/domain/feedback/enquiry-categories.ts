import * as v from 'valibot';
import { error, type Finding } from '../finding';
import { shortText } from '../scalars';

/** ⚙ 咨询类别: delivered ones, whose words the program has in both languages, and those the firm adds. */
export const deliveredEnquiryCategories = [
  'product',
  'technical',
  'price',
  'delivery',
  'sample',
  'order',
  'payment-invoice',
  'receipt-logistics',
  'freight-cost',
  'after-sales',
  'portal-account',
  'other',
] as const;

/** A code, not a word: what it is called stands in the list. Logs keep it for good. */
export const enquiryCategorySchema = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/));

/** A category of the firm's own; a language may be missing. */
export const addedCategorySchema = v.strictObject({
  code: enquiryCategorySchema,
  chinese: shortText,
  english: shortText,
});
export type AddedCategory = v.InferOutput<typeof addedCategorySchema>;

export const enquiryListSchema = v.strictObject({
  /** In the order in which they are offered, after the delivered ones. */
  added: v.pipe(v.array(addedCategorySchema), v.maxLength(60)),
  /** Codes that are not offered any longer; logs that have one go on saying it. */
  withdrawn: v.pipe(v.array(enquiryCategorySchema), v.maxLength(100)),
});
export type EnquiryList = v.InferOutput<typeof enquiryListSchema>;

export const defaultEnquiryList: EnquiryList = { added: [], withdrawn: [] };

/** A further category without words yet; its code was never given before. */
export function nextCategory({ added }: EnquiryList): AddedCategory {
  const last = Math.max(0, ...added.map(({ code }) => Number(/^own-(\d+)$/.exec(code)?.[1] ?? 0)));
  return { code: `own-${last + 1}`, chinese: '', english: '' };
}

/**
 * What a log may be given: all that are not withdrawn, and the one it has.
 * @param words of every category, in their order
 */
export const offeredCategories = (
  words: Readonly<Record<string, string>>,
  { withdrawn }: EnquiryList,
  chosen: string | null,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(words).filter(([code]) => code === chosen || !withdrawn.includes(code)));

/** An own category without words, or whose words or code another one has. */
export const categoryFindings = ({ added }: EnquiryList): readonly Finding[] =>
  added.flatMap((category, index) => {
    const path = `enquiries.added.${index}.chinese`;
    if ((category.chinese + category.english).trim() === '') return [error(path, 'required')];
    const isTaken =
      deliveredEnquiryCategories.some((code) => code === category.code) ||
      added.slice(0, index).some((other) => isSame(other, category));
    return isTaken ? [error(path, 'duplicate')] : [];
  });

/** Logs keep what they say: a category that was saved is withdrawn, never removed nor reworded; a missing language may follow. */
export const keptCategoryFindings = (before: EnquiryList, after: EnquiryList): readonly Finding[] =>
  before.added.flatMap((category, index) => {
    const now = after.added.find(({ code }) => code === category.code);
    const isKept =
      now !== undefined && stays(category.chinese, now.chinese) && stays(category.english, now.english);
    return isKept ? [] : [error(`enquiries.added.${index}.chinese`, 'recorded')];
  });

const stays = (before: string, after: string): boolean => before === '' || before === after;

const isSame = (a: AddedCategory, b: AddedCategory): boolean =>
  a.code === b.code || (a.chinese.trim() === b.chinese.trim() && a.english.trim() === b.english.trim());
