import { blankNtf, blankReport } from '../../domain/report';
import { bindCountermeasure } from '../bindings/countermeasure';
import { bindEightDisciplines } from '../bindings/eight-disciplines';
import { bindFivePrinciples } from '../bindings/five-principles';
import { bindNtfAnalysis } from '../bindings/ntf-analysis';
import type { ReportInput } from '../bindings/report';
import { countermeasureForm } from '../definitions/countermeasure';
import { eightDisciplinesForm } from '../definitions/eight-disciplines';
import { fivePrinciplesForm } from '../definitions/five-principles';
import { ntfAnalysisForm } from '../definitions/ntf-analysis';
import { type AnyPaper, paper } from '../paper';

const blankInput = (): ReportInput => ({ audience: 'customer', report: blankReport() });

export const reportPapers: readonly AnyPaper[] = [
  paper({ definition: eightDisciplinesForm, blank: blankInput, bind: bindEightDisciplines }),
  paper({ definition: countermeasureForm, blank: blankInput, bind: bindCountermeasure }),
  paper({ definition: fivePrinciplesForm, blank: blankInput, bind: bindFivePrinciples }),
  paper({ definition: ntfAnalysisForm, blank: blankNtf, bind: bindNtfAnalysis }),
];
