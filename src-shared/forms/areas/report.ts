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
import { type AnyPaper, paper, type RecordPrint, wholeBody } from '../paper';

const blankInput = (): ReportInput => ({ audience: 'customer', report: blankReport() });

/** One content in three layouts, for its reader. */
const ofReport = {
  kind: 'report',
  blank: blankInput,
  from: ({ stored, isInternal }: RecordPrint<'report'>): ReportInput => ({
    audience: isInternal ? 'internal' : 'customer',
    report: stored.body,
  }),
} as const;

export const reportPapers: readonly AnyPaper[] = [
  paper({ definition: eightDisciplinesForm, ...ofReport, bind: bindEightDisciplines }),
  paper({ definition: countermeasureForm, ...ofReport, bind: bindCountermeasure }),
  paper({ definition: fivePrinciplesForm, ...ofReport, bind: bindFivePrinciples }),
  paper({
    definition: ntfAnalysisForm,
    kind: 'ntf-analysis',
    blank: blankNtf,
    from: wholeBody,
    bind: bindNtfAnalysis,
  }),
];
