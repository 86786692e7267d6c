import type { RecordBody, RecordKind } from '../record';
import { changedRow } from './rows';

/** Who answers for something from now on, and why. */
export interface Reassignment {
  /** The row's id, or the name of a date that stands for itself. */
  readonly row: string;
  /** A name. */
  readonly to: string;
  readonly reason: string;
}

type Reassigner<K extends RecordKind> = (body: RecordBody<K>, hand: Reassignment) => RecordBody<K> | null;

/** Where the person responsible for what is still to be done stands, where he is one that can be named anew: who received a thing stays who received it. */
const reassigners: { readonly [K in RecordKind]?: Reassigner<K> } = {
  report: (body, { row, to }) => {
    const actions = changedRow(body.actions, row, (action) => ({ ...action, responsible: to }));
    if (actions !== null) return { ...body, actions };
    const { prevention } = body;
    const documents = changedRow(prevention.documents, row, (each) => ({ ...each, responsible: to }));
    if (documents !== null) return { ...body, prevention: { ...prevention, documents } };
    const readAcross = changedRow(prevention.readAcross, row, (each) => ({ ...each, responsible: to }));
    return readAcross && { ...body, prevention: { ...prevention, readAcross } };
  },
  notice: (body, { row, to }) => {
    const remedies = changedRow(body.remedies, row, (remedy) => ({ ...remedy, person: to }));
    return remedies && { ...body, remedies };
  },
  'escape-event': (body, { to }) => ({ ...body, owner: to }),
  'visit-report': (body, { row, to }) => {
    const actions = changedRow(body.actions, row, (action) => ({ ...action, person: to }));
    return actions && { ...body, actions };
  },
  'visit-plan': (body, { row, to, reason }) => {
    const visits = changedRow(body.visits, row, (visit) => ({ ...visit, person: to }));
    return visits && { ...body, visits, changeReason: reason };
  },
  communication: (body, { row, to }) => {
    if (row === 'call-back') return { ...body, callBack: { ...body.callBack, by: to } };
    if (row === 'answer')
      return body.forwardedTo === '' ? { ...body, responsible: to } : { ...body, forwardedTo: to };
    const promises = changedRow(body.promises, row, (promise) => ({ ...promise, responsible: to }));
    return promises && { ...body, promises };
  },
  order: (body, { row, to }) => (row === 'answer' ? { ...body, answeredBy: to } : null),
  'goods-return': (body, { row, to }) => (row === 'judgement' ? { ...body, judgedBy: to } : null),
  'internal-hand-over': (body, { to }) => ({ ...body, to: { ...body.to, person: to } }),
  'support-request': (body, { to }) => ({ ...body, engineer: to }),
  'service-agreement': (body, { to }) => ({ ...body, manager: to }),
  'service-plan': (body, { row, to }) => {
    const items = changedRow(body.items, row, (item) => ({ ...item, responsible: to }));
    return items && { ...body, items };
  },
  'service-summary': (body, { row, to }) => {
    const improvements = changedRow(body.improvements, row, (improvement) => ({ ...improvement, owner: to }));
    return improvements && { ...body, improvements };
  },
  'care-plan': (body, { row, to }) => {
    if (row === 'next') return { ...body, manager: to };
    const contacts = changedRow(body.contacts, row, (contact) => ({ ...contact, by: to }));
    return contacts && { ...body, contacts };
  },
  'survey-plan': (body, { row, to, reason }) => {
    const sheets = changedRow(body.sheets, row, (sheet) => ({ ...sheet, responsible: to }));
    return sheets && { ...body, sheets, changeReason: reason };
  },
  'survey-record': (body, { row, to }) => {
    const measures = changedRow(body.measures, row, (measure) => ({ ...measure, owner: to }));
    return measures && { ...body, measures };
  },
};

/** A record's body with one thing in another's hands; null where who answers for it is no field of its own. */
export const reassigned = <K extends RecordKind>(
  kind: K,
  body: RecordBody<K>,
  hand: Reassignment,
): RecordBody<K> | null => reassigners[kind]?.(body, hand) ?? null;
