import {
  type Audience,
  type Report,
  type ReportLayout,
  reportFor,
  reportNumber,
  translated,
} from '../../domain/report';
import type { FormData } from '../types';
import type { PrintContext } from './context';
import { companyName } from './furniture';
import { type Bound, bindRecord, type RecordHeading } from './record';
import { closingValues, effectValues, headerValues, problemValues, type ReportBinder } from './report-values';

/** A report and who will read it. 5P and CM are papers for the customer: they never carry what is internal. */
export interface ReportInput {
  readonly audience: Audience;
  readonly report: Report;
}

/** Binds one layout of a report that was first reduced to what its reader may see. */
export function bindReport(
  layout: ReportLayout,
  { audience, report }: ReportInput,
  context: PrintContext,
  bind: (binder: ReportBinder) => Bound,
): FormData {
  const isInternal = layout === '8D' && audience === 'internal';
  const heading: RecordHeading = {
    code: layout,
    title: ({ papers: { report: words } }) => (isInternal ? words.titles.internal : words.titles[layout]),
    companyId: report.companyId,
    record: { kind: 'record', text: reportNumber(layout, report) },
  };
  const seen = reportFor(isInternal ? 'internal' : 'customer', report);
  // A bilingual print carries the texts as they were written.
  const printed = context.language === 'en' ? translated(seen) : seen;
  const company = companyName(context, report.companyId);
  return bindRecord(heading, context, (texts, zone) => {
    const binder: ReportBinder = { report: printed, texts, zone };
    const { fields, lists = {} } = bind(binder);
    return {
      fields: {
        ...headerValues(binder, company),
        ...problemValues(binder),
        ...effectValues(binder),
        ...closingValues(binder),
        ...fields,
      },
      lists,
    };
  });
}
