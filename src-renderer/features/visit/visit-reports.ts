import { blankVisitReport, reportOfVisit, type VisitPlan, type VisitReport } from '@shared/domain/visit';
import { fill, type Texts } from '@shared/text';
import { type AnyDescription, describeRecord, layoutOf, type RecordWords } from '../../record';
import { PlanLink } from './plan-link';
import { PreviousActions } from './previous-actions';
import { RaiseComplaint } from './raise-complaint';
import { RaisedList } from './raised-list';
import { ReportSummary } from './report-summary';
import { VisitedCustomer } from './visited-customer';

const { fields, rows, own } = layoutOf<VisitReport>();

/** 顾客访问报告 RTSP01-02 (5.3.13–14). */
export const visitReports: AnyDescription = describeRecord<'visit-report'>({
  kind: 'visit-report',
  blank: blankVisitReport,
  words,
  widgets: {
    'customer.name': { own: VisitedCustomer },
    'visitors.*.name': 'person',
    'visitors.*.department': 'department',
    'actions.*.department': 'department',
    'actions.*.person': 'person',
  },
  columns: ['number', 'customer', 'subject', 'status', 'due', 'owner', 'dated'],
  // The copy that may leave the house comes first: nothing of competitors goes out by mistake.
  papers: [
    { code: 'RTSP01-02', name: ({ visit }) => visit.report.paper.customer },
    { code: 'RTSP01-02', isInternal: true, name: ({ visit }) => visit.report.paper.internal },
  ],
  actions: RaiseComplaint,
  summary: ReportSummary,
  begin: (blank, { complaint, customer, record, row, operator, texts }) => {
    const from =
      record?.kind === 'visit-plan' && row !== null
        ? reportOfVisit(blank, { recordId: record.id, body: record.body as VisitPlan }, row, (year, order) =>
            fill(texts.visit.report.item, { year: year ?? '', order }),
          )
        : blank;
    const named =
      complaint?.body.customer ?? (customer === null ? null : { id: customer.id, name: customer.body.name });
    return {
      ...from,
      ...(named === null ? {} : { customer: { ...from.customer, id: named.id, name: named.name } }),
      complaintNumbers: complaint?.number ?? from.complaintNumbers,
      visitors:
        operator === '' ? [] : [{ id: crypto.randomUUID(), name: operator, department: '', post: '' }],
    };
  },
  sections: [
    {
      name: 'visit',
      optional: [
        'companyId',
        'planItem',
        'product',
        'complaintNumbers',
        'customer.address',
        'to',
        'nextVisitOn',
        'nextVisit.settledOn',
        'nextVisit.how',
        'plan.recordId',
        'plan.visitId',
      ],
      parts: [
        fields(3, [
          { path: 'customer.name', isRequired: true },
          'customer.address',
          'companyId',
          'from',
          'to',
          'way',
          'occasion',
          'planItem',
          'purposes',
          'product',
          'complaintNumbers',
        ]),
        fields(3, [
          'nextVisitOn',
          { path: 'nextVisit.settledOn', when: hasNext },
          { path: 'nextVisit.how', when: hasNext },
        ]),
        own(['plan.recordId', 'plan.visitId'], { show: PlanLink }),
      ],
    },
    {
      name: 'before',
      optional: [
        'previous.reportNumber',
        'previous.total',
        'previous.done',
        'previous.note',
        'special.what',
        'special.toldTo',
        'special.toldAt',
      ],
      parts: [
        own(['previous.reportNumber'], { edit: PreviousActions }),
        fields(3, ['previous.reportNumber', 'previous.total', 'previous.done']),
        fields(1, [{ path: 'previous.note', lines: 2 }]),
        fields(3, [
          'special.isPresent',
          { path: 'special.toldTo', when: isSpecial },
          { path: 'special.toldAt', when: isSpecial },
        ]),
        fields(1, [{ path: 'special.what', when: isSpecial }]),
      ],
    },
    {
      name: 'people',
      parts: [
        rows('visitors', [[3, ['name', 'department', 'post']]]),
        rows('visited', [[4, ['name', 'department', 'post', 'phone']]]),
      ],
    },
    {
      name: 'feedback',
      optional: [
        'feedback.packaging-logistics',
        'feedback.service',
        'feedback.technology',
        'feedback.price',
        'feedback.other',
        'raised',
      ],
      parts: [
        fields(1, ['situation']),
        fields(2, [
          'feedback.quality',
          'feedback.delivery',
          'feedback.packaging-logistics',
          'feedback.service',
          'feedback.technology',
          'feedback.price',
          'feedback.other',
        ]),
        fields(2, ['spokenSatisfaction']),
        own(['raised'], { show: RaisedList }),
      ],
    },
    { name: 'outcome', optional: ['agreement'], parts: [fields(2, ['expectation', 'agreement'])] },
    {
      name: 'actions',
      parts: [
        rows('actions', [
          [2, ['problem', 'requirement']],
          [5, ['department', 'person', 'dueOn', 'doneOn', 'verification']],
        ]),
      ],
    },
    {
      name: 'internal',
      optional: ['competitors', 'attachmentIds', 'attachments'],
      parts: [fields(1, ['competitors', 'attachmentIds', 'attachments'])],
    },
  ],
});

function hasNext({ nextVisitOn }: VisitReport): boolean {
  return nextVisitOn !== null;
}

function isSpecial({ special }: VisitReport): boolean {
  return special.isPresent === true;
}

function words({ papers, visit, files }: Texts): RecordWords {
  const say = visit.report;
  const sheet = papers.visit;
  const { fields: own } = say;
  return {
    title: say.title,
    empty: say.empty,
    create: say.create,
    sections: say.sections,
    status: say.status,
    category: sheet.choices.purpose,
    hints: say.hints,
    rows: say.rows,
    choices: {
      occasion: sheet.choices.occasion,
      way: sheet.choices.way,
      purposes: sheet.choices.purpose,
      spokenSatisfaction: sheet.choices.satisfaction,
      'raised.*.topic': sheet.choices.topic,
    },
    fields: {
      'special.isPresent': own['special.isPresent'],
      'special.what': own['special.what'],
      'special.toldTo': own['special.toldTo'],
      'special.toldAt': own['special.toldAt'],
      'previous.reportNumber': own['previous.reportNumber'],
      'previous.total': own['previous.total'],
      'previous.done': own['previous.done'],
      'previous.note': own['previous.note'],
      from: own.from,
      to: own.to,
      raised: own.raised,
      'customer.name': sheet.customer,
      'customer.address': sheet.address,
      occasion: sheet.occasion,
      planItem: sheet.planItem,
      way: sheet.way,
      purposes: sheet.purposes,
      product: sheet.product,
      complaintNumbers: sheet.complaintNumbers,
      nextVisitOn: sheet.nextVisitOn,
      'nextVisit.settledOn': own['nextVisit.settledOn'],
      'nextVisit.how': own['nextVisit.how'],
      visitors: sheet.visitors,
      visited: sheet.visited,
      'visitors.*.name': own.name,
      'visitors.*.department': own.department,
      'visitors.*.post': own.post,
      'visited.*.name': own.name,
      'visited.*.department': own.department,
      'visited.*.post': own.post,
      'visited.*.phone': own.phone,
      situation: sheet.situation,
      ...Object.fromEntries(
        Object.entries(sheet.choices.topic).map(([topic, name]) => [`feedback.${topic}`, name]),
      ),
      spokenSatisfaction: sheet.satisfaction,
      expectation: sheet.expectation,
      agreement: sheet.agreement,
      actions: sheet.actions,
      'actions.*.problem': sheet.action.problem,
      'actions.*.requirement': sheet.action.requirement,
      'actions.*.department': sheet.action.department,
      'actions.*.person': sheet.action.person,
      'actions.*.dueOn': sheet.action.dueOn,
      'actions.*.doneOn': sheet.action.doneOn,
      'actions.*.verification': sheet.action.verification,
      competitors: sheet.competitors,
      attachmentIds: sheet.attachments,
      attachments: files.note,
    },
  };
}
