/** A paper's words to be pasted elsewhere: into a customer's portal, an outside file, a message (TSP01 5.3.6). */

/** One step of a form in the order in which it prints: the D-steps of an 8D, the sections of others. */
export interface CopyStep {
  /** '' for what stands above the first heading. */
  readonly title: string;
  readonly items: readonly CopyItem[];
}

/** What goes into one box of a portal. */
export interface CopyItem {
  readonly label: string;
  /** Rows of a list one below the other, numbered. */
  readonly text: string;
}

/** The language in which labels are said. */
type Said = 'zh-CN' | 'en';

/** `根本原因：…` */
export const said = ({ label, text }: CopyItem, language: Said): string =>
  label === '' ? text : `${label}${language === 'en' ? ': ' : '：'}${text}`;

/** A step as one text. */
export const stepText = ({ title, items }: CopyStep, language: Said): string =>
  [
    ...(title === '' ? [] : [title]),
    ...items.map((item) => (item.label === title ? item.text : said(item, language))),
  ].join('\n');
