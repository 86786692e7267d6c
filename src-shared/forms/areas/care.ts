import { blankCarePlan } from '../../domain/care';
import { bindCarePlan } from '../bindings/care-plan';
import { carePlanForm } from '../definitions/care-plan';
import { type AnyPaper, paper, wholeBody } from '../paper';

/** CP: how often and on which occasions a customer is contacted. */
export const carePapers: readonly AnyPaper[] = [
  paper({
    definition: carePlanForm,
    kind: 'care-plan',
    blank: blankCarePlan,
    from: wholeBody,
    bind: bindCarePlan,
  }),
];
