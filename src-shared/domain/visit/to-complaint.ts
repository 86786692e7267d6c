import { blankComplaint } from '../complaint/blank';
import type { Category, Complaint } from '../complaint/schema';
import type { VisitReport, VisitTopic } from './schema';

/** What a topic of a visit is as a complaint (5.3.2); null is for the clerk to say. */
const categoryOf: Readonly<Record<VisitTopic, Category | null>> = {
  quality: 'product-quality',
  delivery: 'delivery',
  'packaging-logistics': 'packaging-label',
  service: 'service-attitude',
  technology: null,
  price: 'price',
  other: 'other',
};

/** What the visit itself does not say: T0 is asked, never assumed (decisions.md, Deadlines). */
export interface Hearing {
  readonly topic: VisitTopic;
  readonly receivedAt: string;
  readonly receivedBy: string;
}

/** What a customer said at a visit, as a complaint: channel 拜访, nothing retyped (5.2.1). */
export function complaintOfVisit(report: VisitReport, { topic, receivedAt, receivedBy }: Hearing): Complaint {
  const [met] = report.visited;
  return {
    ...blankComplaint(),
    companyId: report.companyId,
    customer: {
      ...blankComplaint().customer,
      id: report.customer.id,
      name: report.customer.name,
      contactName: met?.name ?? '',
      contactPhone: met?.phone ?? '',
    },
    channel: 'visit',
    form: 'oral',
    receivedAt,
    receivedBy,
    statement: report.feedback[topic],
    expectation: report.expectation,
    promised: report.agreement,
    category: categoryOf[topic],
  };
}

/** The number of the complaint a topic became; null while it has not. */
export const raisedOf = ({ raised }: VisitReport, topic: VisitTopic): string | null =>
  raised.find((each) => each.topic === topic)?.complaintNumber ?? null;

/** The report names the complaint: in its line and among its complaints. */
export const withComplaint = (
  report: VisitReport,
  { id, topic, complaintNumber }: VisitReport['raised'][number],
): VisitReport => ({
  ...report,
  raised: [...report.raised, { id, topic, complaintNumber }],
  complaintNumbers: [report.complaintNumbers, complaintNumber].filter((text) => text !== '').join('、'),
});
