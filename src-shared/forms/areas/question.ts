import { blankQuestion } from '../../domain/question';
import { bindQuestion } from '../bindings/question';
import { questionForm } from '../definitions/question';
import { type AnyPaper, paper, wholeBody } from '../paper';

/** QA: a question customers ask again and again, with its answer (docs/adr/0012). */
export const questionPapers: readonly AnyPaper[] = [
  paper({
    definition: questionForm,
    kind: 'question',
    blank: blankQuestion,
    from: wholeBody,
    bind: bindQuestion,
  }),
];
