import { calendarSheets } from './areas/calendar';
import { carePapers } from './areas/care';
import { costListings } from './areas/cost';
import { customerFilePapers } from './areas/customer-file';
import { customerYears } from './areas/customer-year';
import { feedbackPapers } from './areas/feedback';
import { goodsReturnPapers } from './areas/goods-return';
import { noticePapers } from './areas/notice';
import { orderPapers } from './areas/order';
import { questionPapers } from './areas/question';
import { reportPapers } from './areas/report';
import { servicePapers } from './areas/service';
import { serviceSummaryPapers } from './areas/service-summary';
import { surveyPapers } from './areas/survey';
import { visitPapers } from './areas/visit';
import { workLists } from './areas/work-list';
import { caseForm } from './definitions/case-sheet';
import { registerForm } from './definitions/register';
import { transferSlipForm } from './definitions/transfer-slip';
import type { AnyListing, AnyPaper } from './paper';
import type { FormDefinition } from './types';

/** Every form that is bound from a record of its own, by code. The complaint's forms stand beside it (register, case sheet, slip). */
export const catalogue: ReadonlyMap<string, AnyPaper> = new Map(
  [
    ...carePapers,
    ...customerFilePapers,
    ...feedbackPapers,
    ...goodsReturnPapers,
    ...noticePapers,
    ...questionPapers,
    ...orderPapers,
    ...reportPapers,
    ...servicePapers,
    ...serviceSummaryPapers,
    ...surveyPapers,
    ...visitPapers,
  ].map((each) => [each.definition.code, each]),
);

/** Every form that is bound from an input of its own: the catalogue, and the listings over many records. */
export const papers: ReadonlyMap<string, AnyPaper | AnyListing> = new Map<string, AnyPaper | AnyListing>([
  ...catalogue,
  ...[...costListings, ...workLists, ...calendarSheets, ...customerYears].map(
    (each) => [each.definition.code, each] as const,
  ),
]);

/** The layout of every controlled form by its code, the complaint's own first. */
export const formDefinitions: ReadonlyMap<string, FormDefinition> = new Map(
  [registerForm, caseForm, transferSlipForm, ...[...papers.values()].map(({ definition }) => definition)].map(
    (definition) => [definition.code, definition] as const,
  ),
);
