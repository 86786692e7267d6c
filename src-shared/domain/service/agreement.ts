import { addDays, type CivilDate } from '../calendar';
import { error, type Finding } from '../finding';
import { blankServicePlan } from './blank';
import type { ServiceAgreement, ServicePlan } from './schema';

/** The last day on which either side may say that it will not go on; the end itself where no notice was agreed. */
export const renewalDue = ({
  to,
  noticeDays,
}: Pick<ServiceAgreement, 'to' | 'noticeDays'>): CivilDate | null =>
  to === null ? null : addDays(to, -(noticeDays ?? 0));

/** Dates in order, and a decision with its day. */
export const checkAgreement = ({ from, to, renewal }: ServiceAgreement): readonly Finding[] => [
  ...(from !== null && to !== null && to < from ? [error('to', 'end-before-start')] : []),
  ...(renewal.decision !== null && renewal.on === null ? [error('renewal.on', 'required')] : []),
];

/** An agreement that another follows: renewed on that day, unless somebody has decided about it already. */
export const renewedBy = (agreement: ServiceAgreement, successor: string, on: CivilDate): ServiceAgreement =>
  agreement.renewal.decision === null
    ? { ...agreement, renewal: { ...agreement.renewal, decision: 'renewed', on, successor } }
    : agreement;

/** The one that followed is void: its end is to be decided again. */
export const notRenewedBy = (agreement: ServiceAgreement, successor: string): ServiceAgreement =>
  agreement.renewal.successor === successor
    ? { ...agreement, renewal: { ...agreement.renewal, decision: null, on: null, successor: '' } }
    : agreement;

/** What a plan begun from an agreement holds already; its items are what is to be planned. */
export const planOfAgreement = (agreement: ServiceAgreement): ServicePlan => ({
  ...blankServicePlan(),
  companyId: agreement.companyId,
  customer: agreement.customer,
  agreementNumber: agreement.number,
  from: agreement.from,
  to: agreement.to,
  product: agreement.product,
  manager: agreement.manager,
  purpose: agreement.scope,
});

/** What an agreement that follows another begins with: everything but its term, its signatures, its paper and its files. */
export const successorOf = (agreement: ServiceAgreement): ServiceAgreement => ({
  ...agreement,
  number: '',
  follows: agreement.number,
  documentNumber: '',
  document: '',
  signedOn: null,
  from: agreement.to === null ? null : addDays(agreement.to, 1),
  to: null,
  renewal: { decision: null, on: null, successor: '', note: '' },
  attachmentIds: [],
});
