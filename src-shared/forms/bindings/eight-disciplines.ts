import {
  type PhotoDiscipline,
  photoDisciplines,
  photosInOrder,
  plannedDisciplines,
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
} from './report-values';
import { day, money, number, text } from './values';

/** Binds 8D 报告, for the house with what is internal, for the customer without (domain.md §2.6). */
export const bindEightDisciplines = (input: ReportInput, context: PrintContext): FormData =>
  bindReport('8D', input, context, (binder) => ({
    fields: { ...containmentValues(binder), ...progressValues(binder), ...costTotal(binder) },
    lists: {
      ...partLists(binder),
      ...problemLists(binder),
      ...chainLists(binder),
      ...internalLists(binder),
      ...disciplinePhotos(binder),
      ...drawingLists(binder.report),
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

const progressValues = ({ report, texts }: ReportBinder): FieldValues =>
  Object.fromEntries(
    plannedDisciplines.map((each) => [`progress.${each}`, text(progressText(report, each, texts))]),
  );

function costTotal({ report: { internal } }: ReportBinder): FieldValues {
  const sum = internal.costs.reduce((total, { amount }) => total + amount, 0);
  return { costTotal: money(internal.costs.length === 0 ? null : sum) };
}

/** `internal` says only that there is something: its heading stands on it. */
function internalLists({ report: { internal } }: ReportBinder): FormData['lists'] {
  const { notes, operators, otherCustomers, costs } = internal;
  const isWritten = [notes, operators, otherCustomers, costs].some((list) => list.length > 0);
  return {
    internal: isWritten ? [{}] : [],
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
      costKind: text(row.kind),
      amount: money(row.amount),
      costDocument: text(row.document),
      on: day(row.on),
    })),
  };
}
