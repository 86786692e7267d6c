import { blankServiceSummary, type ServiceSummary, spanBefore, spanOf } from '@shared/domain/service-summary';
import type { Texts } from '@shared/text';
import { type AnyDescription, describeRecord, layoutOf, type RecordWords } from '../../record';
import { CarriedList } from './carried-list';
import { CarryHint } from './carry-hint';
import { SummaryPanel } from './summary-panel';

const { fields, rows, own } = layoutOf<ServiceSummary>();

/** 客户沟通与服务总结: a week or month in numbers, and what is improved. */
export const serviceSummaries: AnyDescription = describeRecord<'service-summary'>({
  kind: 'service-summary',
  blank: blankServiceSummary,
  words,
  summary: SummaryPanel,
  widgets: {
    period: 'buttons',
    department: 'department',
    preparedBy: 'person',
    'improvements.*.owner': 'person',
  },
  columns: ['number', 'subject', 'category', 'status', 'due', 'owner', 'dated'],
  begin: (blank, { today, operator }) => ({
    ...blank,
    period: 'month',
    from: spanBefore('month', spanOf('month', today)).from,
    preparedBy: operator,
  }),
  sections: [
    {
      name: 'basic',
      optional: ['companyId', 'department', 'finalOn'],
      // Counted by the program; shown above.
      parts: [
        own(['figures'], {}),
        fields(3, ['period', 'from', 'preparedBy', 'department', 'companyId', 'finalOn']),
      ],
    },
    { name: 'findings', parts: [fields(2, ['observations', 'conclusion'])] },
    {
      name: 'improvements',
      optional: ['improvements'],
      parts: [
        rows('improvements', [
          [1, ['what']],
          [4, ['owner', 'dueOn', 'doneOn', 'verifiedOn']],
          [1, ['effect']],
          [3, ['document', 'fromRevision', 'toRevision']],
        ]),
        own(['improvements'], {
          edit: CarryHint,
          show: CarriedList,
        }),
      ],
    },
  ],
});

function words({ papers, serviceSummary: own }: Texts): RecordWords {
  const sheet = papers.serviceSummary;
  return {
    title: own.title,
    empty: own.empty,
    create: own.create,
    sections: own.sections,
    status: own.status,
    category: sheet.periods,
    hints: own.hints,
    rows: own.rows,
    choices: { period: sheet.periods },
    fields: {
      period: sheet.period,
      from: sheet.from,
      department: sheet.department,
      preparedBy: sheet.preparedBy,
      finalOn: sheet.finalOn,
      observations: sheet.observations,
      conclusion: sheet.conclusion,
      improvements: own.rows.improvements.title,
      'improvements.*.what': sheet.what,
      'improvements.*.owner': sheet.owner,
      'improvements.*.dueOn': sheet.dueOn,
      'improvements.*.doneOn': sheet.doneOn,
      'improvements.*.effect': sheet.effect,
      'improvements.*.verifiedOn': sheet.verifiedOn,
      'improvements.*.document': sheet.document,
      'improvements.*.fromRevision': sheet.fromRevision,
      'improvements.*.toRevision': sheet.toRevision,
      'improvements.*.carriedFrom': sheet.carriedFrom,
      'improvements.*.carriedTo': sheet.carriedTo,
    },
  };
}
