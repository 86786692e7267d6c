import { en } from './en';
import { zhCN } from './zh-CN';

export { datedName } from './dated-name';

/** Every sentence a person reads, by language; the compiler holds the keys of both equal. */
export type Texts = Widen<typeof zhCN>;
export type Language = 'zh-CN' | 'en';

type Widen<T> = T extends string ? string : { readonly [K in keyof T]: Widen<T[K]> };

const byLanguage: Readonly<Record<Language, Texts>> = { 'zh-CN': zhCN, en };

export const textsOf = (language: Language): Texts => byLanguage[language];

/** A category of enquiries that the firm named itself. */
interface Named {
  readonly code: string;
  readonly chinese: string;
  readonly english: string;
}

/** The sentences with the firm's own categories of enquiries among the delivered ones; one named in the other language only in that. */
export function textsWith(language: Language, { added }: { readonly added: readonly Named[] }): Texts {
  const texts = textsOf(language);
  if (added.length === 0) return texts;
  const own = added.map(({ code, chinese, english }) => [
    code,
    language === 'en' ? english || chinese : chinese || english,
  ]);
  const { papers } = texts;
  const enquiryCategory = { ...papers.feedback.enquiryCategory, ...Object.fromEntries(own) };
  return { ...texts, papers: { ...papers, feedback: { ...papers.feedback, enquiryCategory } } };
}

/** Names strung together: 甲、乙, or A, B. */
export const listOf = (names: readonly string[], { frame }: Pick<Texts, 'frame'>): string =>
  names.join(frame.mark.list);

/** Statements strung together: 甲；乙, or a; b. */
export const clausesOf = (clauses: readonly string[], { frame }: Pick<Texts, 'frame'>): string =>
  clauses.join(frame.mark.clause);

/** Puts `params` into the `{name}` places of a template; an unknown name stays visible. */
export const fill = (template: string, params: Readonly<Record<string, string | number>>): string =>
  template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
