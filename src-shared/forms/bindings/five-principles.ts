import {
  type CauseChain,
  type CauseKind,
  type ContainmentPlace,
  causeKinds,
  type DocumentKind,
  photosInOrder,
  type Report,
  showsChain,
} from '../../domain/report';
import type { Texts } from '../../text';
import type { FieldValues, FormData } from '../types';
import type { PrintContext } from './context';
import { causesText } from './countermeasure';
import { drawingsBeside } from './drawings';
import { numberedPhotos, photosBeside } from './photos';
import { bindReport, type ReportInput } from './report';
import {
  actionRows,
  containmentRows,
  documentRows,
  factorRows,
  orInProgress,
  progressText,
  type ReportBinder,
  readAcrossRows,
  validationRows,
  verifiedText,
  yesNo,
} from './report-values';
import { fill, join, number, text } from './values';

/** What stands ready on an empty sheet. */
const placesByHand: readonly ContainmentPlace[] = [
  'customer',
  'in-transit',
  'own-finished',
  'own-in-process',
  'supplier',
];
const documentsByHand: readonly DocumentKind[] = [
  'pfmea',
  'control-plan',
  'work-instruction',
  'inspection-instruction',
  'drawing',
];
const actionsByHand: readonly CauseKind[] = ['technical-occurrence', 'technical-escape'];
const whysByHand = 5;

/** Binds 5原则报告: what stands left and right of one row comes from two lists (domain.md §3.1). */
export const bindFivePrinciples = (input: ReportInput, context: PrintContext): FormData =>
  bindReport('5P', input, context, (binder) => {
    const { report, texts } = binder;
    const effect = join([report.validation.effect, verifiedText(report, texts)], ' ');
    return {
      fields: {
        partNumbers: text(report.parts.map(({ partNumber }) => partNumber).join('\n')),
        partNames: text(report.parts.map(({ partName }) => partName).join('\n')),
        models: text(report.parts.map(({ vehicleModel }) => vehicleModel).join('\n')),
        identification: text(join([report.validation.firstBatch, report.validation.marking], '；')),
        effectText: text(orInProgress(effect, binder, 'D6')),
        systemic: text(orInProgress(report.prevention.systemic, binder, 'D7')),
      },
      lists: {
        facts: beside(questionRows(report, texts), factorRows(binder)),
        whys: beside(situationRows(report, texts), whyRows(binder)),
        containment: beside(containmentRows(binder, placesByHand), causeRows(binder)),
        drawings: drawingsBeside(report),
        photos: photoRows(binder),
        actions: beside(countermeasureRows(binder), validationRows(binder)),
        feedback: beside(
          documentRows({ ...binder, report: withUpdatesOnly(report) }, documentsByHand),
          // One date to a row: that of the document.
          readAcrossRows(binder).map(({ on, ...row }) => row),
        ),
      },
    };
  });

/** The sheet tells what was changed, not what was looked at. */
const withUpdatesOnly = (report: Report): Report => ({
  ...report,
  prevention: {
    ...report.prevention,
    documents: report.prevention.documents.filter(({ need }) => need === 'yes'),
  },
});

/** They follow the sheet: photos of the problem in the half of the facts, of causes and countermeasures in the other. */
function photoRows({ report, texts }: ReportBinder): readonly FieldValues[] {
  const shown = numberedPhotos(photosInOrder(report));
  const isOfFacts = ({ photo: { discipline } }: (typeof shown)[number]): boolean =>
    discipline === 'D2' || discipline === 'D3';
  return photosBeside(
    shown.filter(isOfFacts),
    shown.filter((each) => !isOfFacts(each)),
    texts,
  );
}

/** Two lists as the halves of one; the shorter one ends early. */
const beside = (left: readonly FieldValues[], right: readonly FieldValues[]): readonly FieldValues[] =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, index) => ({
    ...left[index],
    ...right[index],
  }));

const fact = (item: string, said: string): FieldValues => ({ item: text(item), fact: text(said) });

/** 5W2H. */
const questionRows = ({ problem }: Report, { papers }: Texts): readonly FieldValues[] =>
  (['what', 'where', 'when', 'who', 'why', 'how', 'howMany'] as const).map((key) =>
    fact(papers.report.labels[key], problem[key]),
  );

function situationRows({ problem, refersTo, repeatWhy }: Report, { papers }: Texts): readonly FieldValues[] {
  const { labels } = papers.report;
  return [
    fact(labels.standardActual, join([problem.standard, problem.actual], ' → ')),
    fact(labels.comparison, problem.comparison),
    fact(labels.scope, problem.scope),
    fact(labels.process, problem.process),
    fact(labels.changePoints, problem.changePoints),
    ...(refersTo === '' ? [] : [fact(labels.refersTo, refersTo)]),
    ...(repeatWhy === '' ? [] : [fact(labels.repeatWhy, repeatWhy)]),
  ];
}

/** The technical chains side by side. */
function whyRows({ report: { analysis } }: ReportBinder): readonly FieldValues[] {
  const made = analysis.chains['technical-occurrence'].steps;
  const missed = analysis.chains['technical-escape'].steps;
  const written = Math.max(made.length, missed.length);
  return Array.from({ length: written === 0 ? whysByHand : written }, (_, index) => ({
    order: number(index + 1),
    whyOccurrence: text(made[index]?.why ?? ''),
    evidenceOccurrence: text(made[index]?.evidence ?? ''),
    whyEscape: text(missed[index]?.why ?? ''),
    evidenceEscape: text(missed[index]?.evidence ?? ''),
  }));
}

function causeRows(binder: ReportBinder): readonly FieldValues[] {
  const { report, texts } = binder;
  const { labels } = texts.papers.report;
  const { chains, escapePoint } = report.analysis;
  const said = (item: string, content: string): FieldValues => ({
    causeItem: text(item),
    causeText: text(content),
  });
  const proofs = causeKinds.map((kind) => proofText(chains[kind], texts));
  const rows = [
    said(labels.trueCauseOccurrence, orInProgress(chains['technical-occurrence'].rootCause, binder, 'D4')),
    said(labels.trueCauseEscape, orInProgress(chains['technical-escape'].rootCause, binder, 'D4')),
    said(labels.escapePoint, escapePoint),
    // One trial often proves several causes.
    said(labels.proofs, join([...new Set(proofs)], '\n')),
  ];
  const reviews = showsChain('managerial-occurrence', report) || showsChain('managerial-escape', report);
  if (!reviews) return rows;
  return [
    ...rows,
    said(labels.systemReview, causesText(report, 'managerial-occurrence', 'managerial-escape')),
  ];
}

/** How a cause was verified and what that showed. */
function proofText({ verificationMethod, verification, isSwitchable }: CauseChain, texts: Texts): string {
  const answer = yesNo(isSwitchable, texts).text;
  const switched = answer === '' ? '' : fill(texts.papers.report.switchableLine, { answer });
  return join([verificationMethod, verification, switched], '；');
}

/** Where no action is chosen yet: lines to write on, or when they will be. */
function countermeasureRows(binder: ReportBinder): readonly FieldValues[] {
  const { report, texts } = binder;
  const words = texts.papers.report.causeKinds;
  if (report.actions.length === 0)
    return actionsByHand.map((kind) => ({
      causeKind: text(words[kind]),
      action: text(progressText(report, 'D5', texts)),
    }));
  return actionRows(binder);
}
