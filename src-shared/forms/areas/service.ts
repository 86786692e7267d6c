import {
  blankInternalHandOver,
  blankServiceAgreement,
  blankServicePlan,
  blankServiceStaff,
  blankSupportRequest,
} from '../../domain/service';
import {
  bindInternalHandOver,
  bindServiceAgreement,
  bindServicePlan,
  bindServiceStaff,
  bindSupportRequest,
} from '../bindings/service';
import { internalHandOverForm } from '../definitions/internal-hand-over';
import { serviceAgreementForm } from '../definitions/service-agreement';
import { servicePlanForm } from '../definitions/service-plan';
import { serviceStaffForm } from '../definitions/service-staff';
import { supportRequestForm } from '../definitions/support-request';
import { type AnyPaper, paper, wholeBody } from '../paper';

/** HO, TS, SA, SP and SQ: hand-over between departments and service besides complaints (TSP01 5.3.1, 5.3.10–5.3.12). */
export const servicePapers: readonly AnyPaper[] = [
  paper({
    definition: internalHandOverForm,
    kind: 'internal-hand-over',
    blank: blankInternalHandOver,
    from: wholeBody,
    bind: bindInternalHandOver,
  }),
  paper({
    definition: supportRequestForm,
    kind: 'support-request',
    blank: blankSupportRequest,
    from: wholeBody,
    bind: bindSupportRequest,
  }),
  paper({
    definition: serviceAgreementForm,
    kind: 'service-agreement',
    blank: blankServiceAgreement,
    from: wholeBody,
    bind: bindServiceAgreement,
  }),
  paper({
    definition: servicePlanForm,
    kind: 'service-plan',
    blank: blankServicePlan,
    from: wholeBody,
    bind: bindServicePlan,
  }),
  paper({
    definition: serviceStaffForm,
    kind: 'service-staff',
    blank: blankServiceStaff,
    from: wholeBody,
    bind: bindServiceStaff,
  }),
];
