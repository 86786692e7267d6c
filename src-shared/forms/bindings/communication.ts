import { civilDateAt } from '../../domain/calendar';
import { channels } from '../../domain/complaint';
import {
  type Communication,
  type CustomerPromise,
  communicationStates,
  moods,
  promiseStanding,
  topics,
} from '../../domain/feedback';
import type { Texts } from '../../text';
import type { FieldValues, FormData } from '../types';
import type { PrintContext } from './context';
import { bindRecord, customerValues } from './record';
import { tickBoxes } from './tick-boxes';
import { day, fill, join, moment, number, text, wallText } from './values';

/** Binds CR 客户沟通记录表 (TSP01 5.1.2). */
export const bindCommunication = (record: Communication, context: PrintContext): FormData =>
  bindRecord(
    {
      code: 'CR',
      title: ({ papers }) => papers.feedback.titles.communication,
      companyId: record.companyId,
      record: { kind: 'record', text: record.number },
    },
    context,
    (texts, zone) => ({
      fields: valuesOf(record, texts, zone),
      lists: {
        promises: record.promises.map((promise, index) => ({
          order: number(index + 1),
          ...promiseValues(promise, context, texts),
        })),
      },
    }),
  );

function valuesOf(record: Communication, { choices, papers }: Texts, zone: string): FieldValues {
  const words = papers.feedback;
  return {
    ...customerValues(record.customer),
    counterpart: text(record.counterpart),
    orderNumber: text(record.orderNumber),
    at: moment(record.at, zone),
    operator: text(join([record.operator, record.operatorNumber], ' / ')),
    channel: tickBoxes(channels, [record.channel], choices.channel),
    topic: tickBoxes(topics, [record.topic], words.topic),
    request: text(record.request),
    solution: text(record.solution),
    forwardedTo: text(record.forwardedTo),
    forwardedAt: moment(record.forwardedAt, zone),
    answerDueOn: day(record.answerDueOn),
    answer: text(record.answer),
    answeredAt: moment(record.answeredAt, zone),
    state: tickBoxes(communicationStates, [record.state], words.communicationState),
    mood: tickBoxes(moods, [record.mood], words.mood),
    completedAt: moment(record.completedAt, zone),
    complaintNumber: text(record.complaintNumber),
    attachments: text(record.attachments),
    remarks: text(record.remarks),
    responsible: text(record.responsible),
  };
}

/** The due as first promised, its moves beside it, and how it stands on the day of the print. */
function promiseValues(
  promise: CustomerPromise,
  { now, settings }: PrintContext,
  { papers }: Texts,
): FieldValues {
  const zone = settings.deadlineRules.timeZone;
  const words = papers.feedback.communication;
  const standing = promiseStanding(promise, civilDateAt(now, zone), zone);
  const moves = promise.moves.map(({ to, reason, toldAt }) =>
    fill(words.move, {
      due: to,
      reason,
      told: toldAt === null ? words.notTold : wallText(toldAt, zone),
    }),
  );
  return {
    what: text(promise.what),
    due: day(promise.due),
    promisedBy: text(promise.responsible),
    keptOn: day(promise.keptOn),
    moved: text(moves.join('\n')),
    standing: text(papers.feedback.promiseStanding[standing], standing === 'broken' ? 'late' : undefined),
  };
}
