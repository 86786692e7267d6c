import { blankServiceSummary } from '../../domain/service-summary';
import { bindServiceSummary } from '../bindings/service-summary';
import { serviceSummaryForm } from '../definitions/service-summary';
import { type AnyPaper, paper, wholeBody } from '../paper';

/** SM: weeks and months of communication and service. */
export const serviceSummaryPapers: readonly AnyPaper[] = [
  paper({
    definition: serviceSummaryForm,
    kind: 'service-summary',
    blank: blankServiceSummary,
    from: wholeBody,
    bind: bindServiceSummary,
  }),
];
