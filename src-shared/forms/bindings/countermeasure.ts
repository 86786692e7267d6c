import { type CauseKind, type ContainmentPlace, photosInOrder, type Report } from '../../domain/report';
import type { Texts } from '../../text';
import type { FieldValue, FieldValues, FormData } from '../types';
import type { PrintContext } from './context';
import { anyPhotos, numberedPhotos, photoLists } from './photos';
import { bindReport, type ReportInput } from './report';
import {
  actionsText,
  containmentRows,
  figuresInOrder,
  orInProgress,
  periodText,
  type ReportBinder,
  verifiedText,
} from './report-values';
import { day, fill, join, text } from './values';

/** Places that stand ready on an empty sheet: 客户处, 在途, 我司. */
const placesByHand: readonly ContainmentPlace[] = [
  'customer',
  'in-transit',
  'own-finished',
  'own-in-process',
];

/** Binds 问题对策处理书: the customer's one-page view of a report (domain.md §3.2). */
export const bindCountermeasure = (input: ReportInput, context: PrintContext): FormData =>
  bindReport('CM', input, context, (binder) => ({
    fields: ownValues(binder),
    lists: {
      ...photosAtEnd(binder),
      containment: containmentRows(binder, placesByHand).map((row) => ({
        ...row,
        interimResult: text(join([row.cleanPoint?.text, row.containmentVerification?.text], '；')),
      })),
    },
  }));

/** After the one page. An empty sheet stays one page and has no frame. */
function photosAtEnd({ report, texts }: ReportBinder): FormData['lists'] {
  const shown = numberedPhotos(photosInOrder(report));
  return { ...photoLists('photos', shown, texts, false), ...anyPhotos(shown, false) };
}

function ownValues(binder: ReportBinder): FieldValues {
  const { report, texts } = binder;
  const { parts, prevention } = report;
  const { report: words } = texts.papers;
  const verdict = report.closure.customerVerdict;
  const still = (written: string, discipline: 'D4' | 'D5' | 'D6' | 'D7'): FieldValue =>
    text(orInProgress(written, binder, discipline));
  return {
    issuedOn: day(report.complainedOn),
    repliedOn: day(report.finalOn ?? report.updatedOn),
    partNumbers: text(
      parts.map((part) => join([part.partNumber, part.customerPartNumber], ' / ')).join('\n'),
    ),
    partNames: text(parts.map((part) => part.partName).join('\n')),
    models: text(parts.map((part) => part.vehicleModel).join('\n')),
    occurrenceCause: still(causesText(report, 'technical-occurrence', 'managerial-occurrence'), 'D4'),
    escapeCause: still(causesText(report, 'technical-escape', 'managerial-escape'), 'D4'),
    occurrenceAction: still(actionsText(report, 'technical-occurrence', 'managerial-occurrence'), 'D5'),
    escapeAction: still(actionsText(report, 'technical-escape', 'managerial-escape'), 'D5'),
    carriedOutOn: day(lastDay(report)),
    effectCheck: still(effectText(report, texts), 'D6'),
    standardisation: still(
      prevention.documents
        .filter(({ need }) => need === 'yes')
        .map((row) =>
          fill(words.documentLine, {
            kind: words.documentKinds[row.kind],
            document: row.document,
            from: row.fromRevision,
            to: row.toRevision,
          }),
        )
        .join('\n'),
      'D7',
    ),
    readAcrossText: text(
      prevention.readAcross.map(({ object, decision }) => join([object, decision], ' — ')).join('\n'),
    ),
    recurrencePrevention: text(prevention.systemic),
    verdictBoxes: text(verdict === null ? words.verdictBoxes : texts.choices.replyVerdict[verdict]),
  };
}

/** Root causes one under the other: the technical one, then the managerial one. */
export const causesText = ({ analysis }: Report, ...kinds: readonly CauseKind[]): string =>
  join(
    kinds.map((kind) => analysis.chains[kind].rootCause),
    '\n',
  );

/** The conclusion, then the figures of each lot or month, then who verified the actions. */
export const effectText = (report: Report, texts: Texts): string => {
  const { validation } = report;
  const { listMark } = texts.choices.registerRemark;
  const figures = figuresInOrder(report).map((row) =>
    fill(texts.papers.report.validationLine, {
      period: periodText(row, texts),
      checked: row.checked ?? '—',
      defective: row.defective ?? '—',
      verdict: texts.choices.verdict[row.verdict],
    }),
  );
  return join([validation.effect, figures.join(listMark), verifiedText(report, texts)], '\n');
};

/** The day the last action was carried out; null while one is open. */
function lastDay({ actions }: Report): string | null {
  const done = actions.flatMap(({ doneOn }) => doneOn ?? []);
  return done.length === actions.length ? (done.sort().at(-1) ?? null) : null;
}
