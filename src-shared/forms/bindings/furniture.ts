import { supplyingCompany } from '../../domain/settings';
import { type Texts, textsOf } from '../../text';
import type { FieldValues, FileProperties, Furniture } from '../types';
import type { PrintContext } from './context';
import { printedRevision } from './printed-revision';
import { fill, text, wallText } from './values';

/** What the title block names. */
export interface Heading {
  /** Code of the form in the settings. */
  readonly code: string;
  readonly title: string;
  readonly company: string;
  readonly record: { readonly kind: 'record' | 'period'; readonly text: string };
  /** Record, file name and sheet name without the form number. */
  readonly subject: string;
}

/** The firm in the title block. */
export const companyName = ({ settings, language }: PrintContext, companyId: string | null): string =>
  supplyingCompany(settings.companies, companyId, language);

export function bindFurniture(
  heading: Heading,
  context: PrintContext,
): {
  readonly fields: FieldValues;
  readonly furniture: Furniture;
  readonly properties: FileProperties;
} {
  const texts = textsOf(context.language);
  const { forms } = texts;
  const { number, revision, effectiveOn, retentionYears, mark } = printedRevision(heading.code, context);
  const stateMark = mark ?? context.state ?? 'none';
  const stateText = forms.stateMark[stateMark];
  const printedAt = wallText(context.printedAt, context.settings.deadlineRules.timeZone);
  const print = fill(forms.footerPrint, { at: printedAt, by: context.printedBy });
  return {
    fields: {
      // Two legal entities stand under each other.
      'head.company': text(heading.company.split(' / ').join('\n')),
      'head.title': text(titleWith(stateText, heading.title, texts)),
      'head.formNumber': text(orBlank(number, texts)),
      'head.revision': text(orBlank(revision, texts)),
      'head.effectiveOn': text(orBlank(effectiveOn ?? '', texts)),
      'head.recordLabel': text(heading.record.kind === 'record' ? forms.record : forms.period),
      'head.record': text(heading.record.text),
    },
    furniture: {
      headerLeft: stateText,
      headerRight: forms.page,
      footerLeft: fill(forms.footerForm, {
        number: orBlank(number, texts),
        revision: orBlank(revision, texts),
      }),
      footerCenter: stateText === '' ? print : `${print}  ${stateText}`,
      footerRight: fill(forms.footerRetention, { years: retentionYears ?? forms.blank }),
      stateMark,
      stateText,
    },
    properties: {
      title: heading.title,
      subject: heading.subject,
      author: context.printedBy,
      company: heading.company,
      keywords: [
        number,
        revision === '' ? '' : fill(forms.footerForm, { number, revision }),
        heading.record.text,
      ]
        .filter((word) => word !== '')
        .join('; '),
      language: context.language,
      createdAt: context.printedAt,
      sheetName: heading.subject,
    },
  };
}

const titleWith = (stateText: string, title: string, { forms }: Texts): string =>
  stateText === '' ? title : `${title}\n${fill(forms.stateInTitle, { state: stateText })}`;

/** Nothing is invented: what the administrator has not entered stays a line to write on. */
const orBlank = (value: string, { forms }: Texts): string => (value === '' ? forms.blank : value);
