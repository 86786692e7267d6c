import type { fileLanguages, reportFormats } from '../customer/schema';
import type { ReportLayout } from '../report-layout';

/**
 * The red list before sending (shared by screen and command): what stands in the paper that must not leave the house, and where it
 * differs from what was agreed with the customer (TSP01 5.1.5, 5.3.6).
 */
export const deliveryFindingCodes = [
  'void',
  'not-submitted',
  'unprintable',
  'other-customer',
  'internal-words',
  'overflow',
  'untranslated',
  'photo-missing',
  'language-differs',
  'layout-differs',
  'portal-agreed',
  'later-revision',
  'outside-unread',
  'part-unreadable',
] as const;
export type DeliveryFindingCode = (typeof deliveryFindingCodes)[number];

/** `block`: not before it is mended; `reason`: only with a written reason; `note`: to be seen. */
export interface DeliveryFinding {
  readonly code: DeliveryFindingCode;
  readonly level: 'block' | 'reason' | 'note';
  /** What to show of it: words, characters, counts. */
  readonly params: Readonly<Record<string, string | number>>;
}

export interface PaperLooked {
  readonly isVoid: boolean;
  /** A report or notice that was not frozen: nothing says what the customer got. */
  readonly isUnsubmitted: boolean;
  /** Another revision was sent after the chosen one. */
  readonly laterRevision: string | null;
  /** Every text of the paper, as printed. */
  readonly texts: readonly string[];
  /** Names and codes of customers that are not the recipient's. */
  readonly otherNames: readonly string[];
  /** His own ones, which may hold those of others. */
  readonly ownNames: readonly string[];
  /** Words that mark what stays in the house. */
  readonly internalWords: readonly string[];
  /** Finished elsewhere: nothing of its content was looked through. */
  readonly isOutside: boolean;
  /** Free texts without their second language. */
  readonly untranslated: number;
}

/** What was agreed, and what was chosen. */
export interface AgreedAndChosen {
  readonly agreed: {
    readonly language: (typeof fileLanguages)[number];
    readonly formats: readonly (typeof reportFormats)[number][];
  } | null;
  readonly language: (typeof fileLanguages)[number];
  /** Null where the paper is no report. */
  readonly layout: ReportLayout | null;
}

const finding = (
  code: DeliveryFindingCode,
  level: DeliveryFinding['level'],
  params: DeliveryFinding['params'] = {},
): DeliveryFinding => ({ code, level, params });

/** What of a paper speaks against sending it. */
export function paperFindings(paper: PaperLooked): readonly DeliveryFinding[] {
  const strange = wordsFound(paper.texts, paper.otherNames, paper.ownNames);
  const internal = wordsFound(paper.texts, paper.internalWords, []);
  return [
    ...(paper.isVoid ? [finding('void', 'block')] : []),
    ...(paper.isUnsubmitted ? [finding('not-submitted', 'block')] : []),
    ...(strange.length === 0 ? [] : [finding('other-customer', 'reason', { words: strange.join('、') })]),
    ...(internal.length === 0 ? [] : [finding('internal-words', 'reason', { words: internal.join('、') })]),
    ...(paper.untranslated === 0 ? [] : [finding('untranslated', 'reason', { n: paper.untranslated })]),
    ...(paper.laterRevision === null
      ? []
      : [finding('later-revision', 'reason', { revision: paper.laterRevision })]),
    ...(paper.isOutside ? [finding('outside-unread', 'note')] : []),
  ];
}

/** Where the choice differs from what was agreed with the customer (5.1.5); shown before sending. */
export function agreementFindings({ agreed, language, layout }: AgreedAndChosen): readonly DeliveryFinding[] {
  if (agreed === null) return [];
  const holdsAgreed = language === agreed.language || language === 'bilingual';
  const layouts = agreed.formats.filter((format) => format !== 'portal');
  return [
    ...(holdsAgreed ? [] : [finding('language-differs', 'note', { agreed: agreed.language, language })]),
    ...(layout === null || layouts.length === 0 || layouts.includes(layout)
      ? []
      : [finding('layout-differs', 'note', { agreed: layouts.join('、'), layout })]),
    ...(layout !== null && agreed.formats.includes('portal') ? [finding('portal-agreed', 'note')] : []),
  ];
}

/** Whether it may be sent: nothing blocks, and what needs a reason has one. */
export const maySend = (findings: readonly DeliveryFinding[], reason: string): boolean =>
  findings.every(({ level }) => level === 'note' || (level === 'reason' && reason.trim() !== ''));

const shownAtMost = 10;

/** Those of the words that stand in the texts; a word inside one of the allowed ones is not meant. */
function wordsFound(
  texts: readonly string[],
  words: readonly string[],
  allowed: readonly string[],
): readonly string[] {
  const own = allowed.map(folded).filter((word) => word !== '');
  // What the recipient is called himself is taken out first, so that a name inside it is no stranger's.
  const text = own.reduce((rest, word) => rest.replaceAll(word, '\u0001'), folded(texts.join('\n')));
  const wanted = [...new Set(words.map((word) => word.trim()))].filter(isTelling);
  return wanted.filter((word) => stands(text, folded(word))).slice(0, shownAtMost);
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

const hasHan = /\p{Script=Han}/u;

/** Shorter words occur by chance: two Chinese characters are a name, two letters are none. */
const isTelling = (word: string): boolean => word.length >= (hasHan.test(word) ? 2 : 3);

/** A Latin word stands alone: `ABC` is not in `ABCD-1`. */
function stands(text: string, word: string): boolean {
  if (hasHan.test(word)) return text.includes(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + word.length])) return true;
  }
  return false;
}

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character) && !hasHan.test(character);

/** Words that mark what stays in the house, as delivered; ⚙ the firm adds its own. */
export const internalWords = [
  '内部资料',
  '内部使用',
  '仅供内部',
  '对内',
  '勿外传',
  '勿外发',
  '不得外传',
  'internal use',
  'internal only',
  'do not send',
] as const;
