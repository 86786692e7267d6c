import { costName, totalsOf } from '../../domain/cost';
import {
  type PhotoDiscipline,
  photoDisciplines,
  photosInOrder,
  plannedDisciplines,
  selfCheckQuestions,
  selfCheckScore,
  untoldDisciplines,
} from '../../domain/report';
import type { FieldValues, FormData } from '../types';
import type { PrintContext } from './context';
import { drawingLists } from './drawings';
import { numberedPhotos, photoLists } from './photos';
import { bindReport, type ReportInput } from './report';
import {
  actionRows,
  causeSummary,
  chainLists,
  containmentRows,
  containmentValues,
  documentRows,
  factorRows,
  isByHand,
  partLists,
  problemLists,
  progressText,
  type ReportBinder,
  readAcrossRows,
  validationRows,
  yesNo,
} from './report-values';
import { day, fill, join, moneyTotals, number, text } from './values';

/** Binds 8D 报告, for the house with what is internal, for the customer without (domain.md §2.6). */
export const bindEightDisciplines = (input: ReportInput, context: PrintContext): FormData =>
  bindReport('8D', input, context, (binder) => ({
    fields: {
      ...containmentValues(binder),
      ...progressValues(binder),
      ...costTotal(binder),
      ...selfCheckResult(binder),
    },
    lists: {
      ...partLists(binder),
      ...problemLists(binder),
      ...chainLists(binder),
      ...internalLists(binder),
      ...disciplinePhotos(binder),
      ...drawingLists(binder.report),
      ...untoldLists(binder),
      causeSummary: causeSummary(binder),
      containment: containmentRows(binder),
      factors: factorRows(binder),
      actions: actionRows(binder),
      validation: validationRows(binder),
      documents: documentRows(binder),
      readAcross: readAcrossRows(binder),
    },
  }));

/** Photos stand at the end of their discipline; on a form to be filled in by hand the problem has an empty frame. */
function disciplinePhotos({ report, texts }: ReportBinder): FormData['lists'] {
  const shown = numberedPhotos(photosInOrder(report));
  const listsOf = (discipline: PhotoDiscipline): FormData['lists'] => {
    const own = shown.filter(({ photo }) => photo.discipline === discipline);
    return photoLists(`photos.${discipline}`, own, texts, discipline === 'D2' && isByHand(report));
  };
  return Object.assign({}, ...photoDisciplines.map(listsOf));
}

/** Of a discipline without a word yet only its planned day is printed, not its empty tables; a sheet to fill in by hand has them all. */
const untoldLists = ({ report }: ReportBinder): FormData['lists'] =>
  isByHand(report)
    ? {}
    : Object.fromEntries(untoldDisciplines(report).map((each) => [`untold.${each}`, [{}]]));

const progressValues = ({ report, texts }: ReportBinder): FieldValues =>
  Object.fromEntries(
    plannedDisciplines.map((each) => [`progress.${each}`, text(progressText(report, each, texts))]),
  );

function costTotal({ report: { internal } }: ReportBinder): FieldValues {
  return { costTotal: moneyTotals(totalsOf(internal.costs)) };
}

/** Per cent, whether every basic requirement is met, who assessed and when; nothing before anybody did. */
function selfCheckResult({ report: { internal }, texts }: ReportBinder): FieldValues {
  const { answers, by, on } = internal.selfCheck;
  if (Object.keys(answers).length === 0) return {};
  const { percent, isBasicMet } = selfCheckScore(answers);
  const { selfCheckScore: words } = texts.papers.report;
  const result = fill(words.score, { percent, basic: isBasicMet ? words.basicMet : words.basicOpen });
  return { selfCheckScore: text(join([result, by, on], '  ')) };
}

const selfCheckRows = ({ report: { internal }, texts }: ReportBinder): readonly FieldValues[] =>
  selfCheckQuestions
    .filter(({ id }) => internal.selfCheck.answers[id] !== undefined)
    .map(({ id, block, isBasic }) => ({
      checkBlock: text(texts.report.selfCheck.blocks[block]),
      checkQuestion: text(`${isBasic ? '★ ' : ''}${texts.report.selfCheck.questions[id]}`),
      checkAnswer: yesNo(internal.selfCheck.answers[id] ?? null, texts),
    }));

/** `internal` says only that there is something: its heading stands on it. */
function internalLists(binder: ReportBinder): FormData['lists'] {
  const { texts } = binder;
  const { internal } = binder.report;
  const { notes, operators, otherCustomers, costs } = internal;
  const selfCheck = selfCheckRows(binder);
  const isWritten = [notes, operators, otherCustomers, costs, selfCheck].some((list) => list.length > 0);
  return {
    internal: isWritten ? [{}] : [],
    selfCheck,
    notes: notes.map((row) => ({ discipline: text(row.discipline), note: text(row.note) })),
    operators: operators.map((row) => ({
      operator: text(row.name),
      station: text(row.station),
      shift: text(row.shift),
    })),
    otherCustomers: otherCustomers.map((row) => ({
      otherCustomer: text(row.name),
      otherPart: text(row.part),
      quantity: number(row.quantity),
      note: text(row.note),
    })),
    costs: costs.map((row) => ({
      costKind: text(costName(row, texts.choices.costCategory, texts.frame.mark.colon)),
      amount: moneyTotals(totalsOf([row])),
      costDocument: text(row.document),
      on: day(row.on),
    })),
  };
}
