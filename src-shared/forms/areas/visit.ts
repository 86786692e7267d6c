import { blankVisitPlan, blankVisitReport, reportDueOf } from '../../domain/visit';
import { bindVisitPlan, type VisitPlanInput } from '../bindings/visit-plan';
import { bindVisitReport, type VisitReportInput } from '../bindings/visit-report';
import { visitPlanForm } from '../definitions/visit-plan';
import { visitReportForm } from '../definitions/visit-report';
import { type AnyPaper, paper } from '../paper';

export const visitPapers: readonly AnyPaper[] = [
  paper({
    definition: visitReportForm,
    kind: 'visit-report',
    blank: (): VisitReportInput => ({
      number: '',
      report: blankVisitReport(),
      copy: 'internal',
      due: null,
    }),
    from: ({ stored: { number, body }, isInternal, rules, attachmentNames }): VisitReportInput => ({
      number,
      report: body,
      copy: isInternal ? 'internal' : 'customer',
      attachmentNames,
      due: reportDueOf(body, rules),
    }),
    bind: bindVisitReport,
  }),
  paper({
    definition: visitPlanForm,
    kind: 'visit-plan',
    blank: (): VisitPlanInput => ({ plan: blankVisitPlan() }),
    from: ({ stored }): VisitPlanInput => ({ plan: stored.body }),
    bind: bindVisitPlan,
  }),
];
