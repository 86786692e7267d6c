import * as v from 'valibot';
import type { fileLanguages } from '../customer/schema';
import { error, type Finding } from '../finding';
import { caps, lineText, longText } from '../scalars';
import type { Mail } from './schema';

/** What a mail goes with: stages of a report, a notice, a visit report, the answer to a complaint. */
export const mailKinds = ['3D', '5D', '8D', 'notice', 'visit', 'complaint', 'other'] as const;
export type MailKind = (typeof mailKinds)[number];

/** What a template may name, by its English word and its Chinese one; either stands in either language. */
export const mailPlaceholders = {
  number: '记录编号',
  customerNumber: '客户编号',
  customer: '客户',
  part: '件',
  stage: '阶段',
  due: '要求时间',
  contact: '联系人',
  clerk: '经办人',
  company: '公司',
} as const;
export type MailPlaceholder = keyof typeof mailPlaceholders;
/** A value that is not known is empty. */
export type MailFacts = Readonly<Record<MailPlaceholder, string>>;

const wordsSchema = v.strictObject({ subject: lineText, text: longText });
export type MailWords = v.InferOutput<typeof wordsSchema>;

/** A template of the firm's own; where one of the two languages is empty, the delivered one is used. */
export const mailTemplateSchema = v.strictObject({
  kind: v.picklist(mailKinds),
  chinese: wordsSchema,
  english: wordsSchema,
});
export type MailTemplate = v.InferOutput<typeof mailTemplateSchema>;

/** Templates as the program brings them. */
export type DeliveredMails = Readonly<Record<MailKind, MailWords>>;

const placeholder = /\{([^{}\n]*)\}/g;
const byWord = new Map(
  Object.entries(mailPlaceholders).flatMap(([name, chinese]) => [
    [name.toLowerCase(), name as MailPlaceholder] as const,
    [chinese, name as MailPlaceholder] as const,
  ]),
);
const named = (word: string): MailPlaceholder | undefined => byWord.get(word.trim().toLowerCase());

/** Words in braces that name nothing. */
const unknownIn = (text: string): readonly string[] =>
  [...text.matchAll(placeholder)].map(([, word = '']) => word).filter((word) => named(word) === undefined);

/** A template that names what is not there, or stands twice. */
export const mailTemplateFindings = (templates: readonly MailTemplate[]): readonly Finding[] =>
  templates.flatMap((template, index) => [
    ...(templates.findIndex(({ kind }) => kind === template.kind) < index
      ? [error(`mail.templates.${index}.kind`, 'duplicate')]
      : []),
    ...(['chinese', 'english'] as const).flatMap((language) =>
      (['subject', 'text'] as const).flatMap((field) => {
        const [word] = unknownIn(template[language][field]);
        const path = `mail.templates.${index}.${language}.${field}`;
        return word === undefined ? [] : [error(path, 'unknown-placeholder', { word })];
      }),
    ),
  ]);

/** Subject and text for the customer, in his language; both one below the other where he gets both. */
export function mailWords(
  kind: MailKind,
  language: (typeof fileLanguages)[number],
  facts: MailFacts,
  templates: {
    readonly own: readonly MailTemplate[];
    readonly delivered: Readonly<Record<'chinese' | 'english', DeliveredMails>>;
  },
): Pick<Mail, 'subject' | 'text'> {
  const own = templates.own.find((template) => template.kind === kind);
  const wordsIn = (name: 'chinese' | 'english'): MailWords => {
    const delivered = templates.delivered[name][kind];
    const { subject = '', text = '' } = own?.[name] ?? {};
    return {
      subject: filledLine(subject || delivered.subject, facts),
      text: filledText(text || delivered.text, facts),
    };
  };
  if (language !== 'bilingual') return wordsIn(language === 'en' ? 'english' : 'chinese');
  const [chinese, english] = [wordsIn('chinese'), wordsIn('english')];
  return {
    subject: Array.from(`${chinese.subject} / ${english.subject}`).slice(0, caps.line).join(''),
    text: `${chinese.text}\n\n----------\n\n${english.text}`,
  };
}

const filled = (line: string, facts: MailFacts): string =>
  line.replaceAll(placeholder, (whole, word: string) => {
    const name = named(word);
    return name === undefined ? whole : facts[name].replaceAll(/\s+/g, ' ').trim();
  });

const filledLine = (line: string, facts: MailFacts): string =>
  Array.from(filled(line, facts).replaceAll(/\s+/g, ' ').trim()).slice(0, caps.line).join('');

/** A line whose places are all empty is left out: nobody writes 要求时间： and nothing after it. */
const filledText = (text: string, facts: MailFacts): string =>
  text
    .split('\n')
    .filter((line) => {
      const names = [...line.matchAll(placeholder)].flatMap(([, word = '']) => named(word) ?? []);
      return names.length === 0 || names.some((name) => facts[name].trim() !== '');
    })
    .map((line) => filled(line, facts))
    .join('\n')
    .replace(/^\n+/, '');
