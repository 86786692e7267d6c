import { type CauseKind, type ContainmentPlace, photosInOrder, type Report } from '../../domain/report';
import type { Texts } from '../../text';
import type { FieldValues, FormData } from '../types';
import type { PrintContext } from './context';
import { anyPhotos, numberedPhotos, photoLists } from './photos';
import { bindReport, type ReportInput } from './report';
import { actionsText, containmentRows, type ReportBinder } from './report-values';
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

function ownValues({ report, texts }: ReportBinder): FieldValues {
  const { parts, prevention } = report;
  const { report: words } = texts.papers;
  const verdict = report.closure.customerVerdict;
  return {
    issuedOn: day(report.complainedOn),
    repliedOn: day(report.finalOn ?? report.updatedOn),
    partNumbers: text(
      parts.map((part) => join([part.partNumber, part.customerPartNumber], ' / ')).join('\n'),
    ),
    partNames: text(parts.map((part) => part.partName).join('\n')),
    models: text(parts.map((part) => part.vehicleModel).join('\n')),
    occurrenceCause: text(causesText(report, 'technical-occurrence', 'managerial-occurrence')),
    escapeCause: text(causesText(report, 'technical-escape', 'managerial-escape')),
    occurrenceAction: text(actionsText(report, 'technical-occurrence', 'managerial-occurrence')),
    escapeAction: text(actionsText(report, 'technical-escape', 'managerial-escape')),
    carriedOutOn: day(lastDay(report)),
    effectCheck: text(effectText(report, texts)),
    standardisation: text(
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

/** The conclusion, then the figures of each lot or month. */
export const effectText = ({ validation }: Report, texts: Texts): string => {
  const figures = validation.rows.map(({ period, checked, defective, verdict }) =>
    fill(texts.papers.report.validationLine, {
      period,
      checked: checked ?? '—',
      defective: defective ?? '—',
      verdict: texts.choices.verdict[verdict],
    }),
  );
  return join([validation.effect, figures.join(texts.choices.registerRemark.listMark)], '\n');
};

/** The day the last action was carried out; null while one is open. */
function lastDay({ actions }: Report): string | null {
  const done = actions.flatMap(({ doneOn }) => doneOn ?? []);
  return done.length === actions.length ? (done.sort().at(-1) ?? null) : null;
}
