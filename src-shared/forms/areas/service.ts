import {
  blankInternalHandOver,
  blankServicePlan,
  blankServiceStaff,
  blankSupportRequest,
} from '../../domain/service';
import {
  bindInternalHandOver,
  bindServicePlan,
  bindServiceStaff,
  bindSupportRequest,
} from '../bindings/service';
import { internalHandOverForm } from '../definitions/internal-hand-over';
import { servicePlanForm } from '../definitions/service-plan';
import { serviceStaffForm } from '../definitions/service-staff';
import { supportRequestForm } from '../definitions/support-request';
import { type AnyPaper, paper } from '../paper';

/** HO, TS, SP and SQ: hand-over between departments and service besides complaints (TSP01 5.3.1, 5.3.10–5.3.12). */
export const servicePapers: readonly AnyPaper[] = [
  paper({ definition: internalHandOverForm, blank: blankInternalHandOver, bind: bindInternalHandOver }),
  paper({ definition: supportRequestForm, blank: blankSupportRequest, bind: bindSupportRequest }),
  paper({ definition: servicePlanForm, blank: blankServicePlan, bind: bindServicePlan }),
  paper({ definition: serviceStaffForm, blank: blankServiceStaff, bind: bindServiceStaff }),
];
