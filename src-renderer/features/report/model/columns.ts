import type { Texts } from '@shared/text';
import { type Column, column } from '../../../editor';

const { text, number, date, choice } = column;

/** What a table pasted from a spreadsheet fills, list by list, in the order of the fields on the screen. */
export const reportColumns = ({ papers, choices, workspace }: Texts) => {
  const { report } = papers;
  return {
    parts: ['partName', 'partNumber', 'drawingRevision', 'customerPartNumber', 'vehicleModel', 'batch'].map(
      text,
    ),
    members: [choice('duty', report.duties), ...['department', 'name', 'role', 'phone'].map(text)],
    contrasts: [choice('question', report.questions), ...['is', 'isNot', 'difference'].map(text)],
    containment: [
      choice('place', report.places),
      ...['action', 'verification'].map(text),
      ...['checked', 'defective', 'reworked', 'scrapped'].map(number),
      ...['cleanPoint', 'responsible'].map(text),
      date('introducedOn'),
    ],
    factors: [
      choice('factor', report.factors),
      ...['possibleCause', 'evidence'].map(text),
      choice('verdict', report.factorVerdicts),
    ],
    whys: ['why', 'evidence'].map(text),
    actions: [
      choice('cause', report.causeKinds),
      ...['action', 'reason', 'verification', 'sideEffects', 'responsible'].map(text),
      date('plannedOn'),
    ],
    validation: [
      choice('phase', workspace.extra.phases),
      text('period'),
      ...['produced', 'checked', 'defective'].map(number),
      text('method'),
      choice('verdict', choices.verdict),
      text('by'),
      date('on'),
    ],
    documents: [
      choice('kind', report.documentKinds),
      choice('need', report.needs),
      ...['document', 'fromRevision', 'toRevision', 'responsible'].map(text),
      date('on'),
    ],
    readAcross: [...['object', 'decision', 'responsible'].map(text), date('on')],
  } as const satisfies Readonly<Record<string, readonly Column[]>>;
};
