import { blankVisitPlan, blankVisitReport } from '../../domain/visit';
import { bindVisitPlan, type VisitPlanInput } from '../bindings/visit-plan';
import { bindVisitReport, type VisitReportInput } from '../bindings/visit-report';
import { visitPlanForm } from '../definitions/visit-plan';
import { visitReportForm } from '../definitions/visit-report';
import { type AnyPaper, paper } from '../paper';

export const visitPapers: readonly AnyPaper[] = [
  paper({
    definition: visitReportForm,
    blank: (): VisitReportInput => ({
      number: '',
      report: blankVisitReport(),
      copy: 'internal',
      dueOn: null,
    }),
    bind: bindVisitReport,
  }),
  paper({
    definition: visitPlanForm,
    blank: (): VisitPlanInput => ({ plan: blankVisitPlan() }),
    bind: bindVisitPlan,
  }),
];
