import { civilDateAt } from '../../domain/calendar';
import { channels } from '../../domain/complaint';
import {
  type Communication,
  type CustomerPromise,
  communicationStates,
  communicationStatus,
  feedbackKinds,
  moods,
  promiseStanding,
  topics,
} from '../../domain/feedback';
import type { Texts } from '../../text';
import type { FieldValues, FormData } from '../types';
import { type AttachmentNames, attachmentsText } from './attachments';
import type { PrintContext } from './context';
import { bindRecord, choice, customerValues } from './record';
import { tickBoxes } from './tick-boxes';
import { day, fill, join, moment, number, text, wallText } from './values';

export interface CommunicationInput {
  readonly record: Communication;
  readonly attachmentNames?: AttachmentNames;
}

/** Binds CR 客户沟通记录表 (TSP01 5.1.2). */
export const bindCommunication = (
  { record, attachmentNames }: CommunicationInput,
  context: PrintContext,
): FormData =>
  bindRecord(
    {
      code: 'CR',
      title: ({ papers }) => papers.feedback.titles.communication,
      companyId: record.companyId,
      record: { kind: 'record', text: record.number },
    },
    context,
    (texts, zone) => ({
      fields: {
        ...valuesOf(record, texts, zone),
        attachments: text(attachmentsText(record.attachments, record.attachmentIds, attachmentNames, texts)),
      },
      lists: {
        promises: record.promises.map((promise, index) => ({
          order: number(index + 1),
          ...promiseValues(promise, context, texts),
        })),
      },
    }),
  );

function valuesOf(record: Communication, { choices, feedback, papers }: Texts, zone: string): FieldValues {
  const words = papers.feedback;
  return {
    ...customerValues(record.customer),
    counterpart: text(record.counterpart),
    orderNumber: text(record.orderNumber),
    at: moment(record.at, zone),
    operator: text(join([record.operator, record.operatorNumber], ' / ')),
    channel: tickBoxes(channels, [record.channel], choices.channel),
    topic: tickBoxes(topics, [record.topic], words.topic),
    kind: tickBoxes(feedbackKinds, [record.kind], words.kind),
    product: text(join([record.product, record.partNumber], ' / ')),
    request: text(record.request),
    solution: text(record.solution),
    forwardedTo: text(record.forwardedTo),
    forwardedAt: moment(record.forwardedAt, zone),
    answerDueOn: record.answerDueAt === null ? day(record.answerDueOn) : moment(record.answerDueAt, zone),
    answer: text(record.answer),
    answered: text(
      join(
        [
          momentText(record.answeredAt, zone),
          record.answerChannel === null ? '' : choices.channel[record.answerChannel],
          record.answeredBy,
        ],
        ' / ',
      ),
    ),
    escalation: text(
      join([record.escalation.to, momentText(record.escalation.at, zone), record.escalation.reason], ' · '),
    ),
    steps: text(record.steps.map((step) => stepText(step, feedback.communication.step, zone)).join('\n')),
    rounds: text(record.rounds.map((round) => roundText(round, words.satisfaction, zone)).join('\n')),
    state: tickBoxes(communicationStates, [printedState(record)], words.communicationState),
    mood: tickBoxes(moods, [record.mood], words.mood),
    completedAt: moment(record.completedAt, zone),
    callBackAt: moment(record.callBack.at, zone),
    callBackBy: text(record.callBack.by),
    callBackNote: text(join([record.callBack.note, record.callBack.followUpNumber], ' → ')),
    callBackSatisfaction: choice(record.callBack.satisfaction, words.satisfaction),
    complaintNumber: text(record.complaintNumber),
    reviewed: text(join([record.reviewed.by, momentText(record.reviewed.at, zone)], ' ')),
    remarks: text(join([record.remarks, ...withoutRow(record, feedback.communication.fields, zone)], '\n')),
    responsible: text(record.responsible),
  };
}

/** What has no row of its own on the card: when the departments agreed, the day of the call-back, what it came from, the answer of Q&A given. */
const withoutRow = (
  { coordinatedAt, callBack, sourceNumber, questionNumber }: Communication,
  names: Texts['feedback']['communication']['fields'],
  zone: string,
): readonly string[] => [
  named(names.coordinatedAt, momentText(coordinatedAt, zone)),
  named(names.callBackDueOn, callBack.dueOn ?? ''),
  sourceNumber,
  questionNumber,
];

const named = (name: string, value: string): string => (value === '' ? '' : `${name} ${value}`);

const momentText = (at: string | null, zone: string): string => (at === null ? '' : wallText(at, zone));

/** One step of the service on a line: what, who, when, note. */
const stepText = (
  { step, by, at, note }: Communication['steps'][number],
  names: Texts['feedback']['communication']['step'],
  zone: string,
): string => join([step === null ? '' : names[step], by, momentText(at, zone), note], ' · ');

/** An earlier closing on a line: opened again when and why, and what had been answered. */
const roundText = (
  { reopenedAt, reason, answer, answeredAt, completedAt, satisfaction }: Communication['rounds'][number],
  names: Texts['papers']['feedback']['satisfaction'],
  zone: string,
): string =>
  join(
    [
      wallText(reopenedAt, zone),
      reason,
      momentText(answeredAt, zone),
      answer,
      momentText(completedAt, zone),
      satisfaction === null ? '' : names[satisfaction],
    ],
    ' · ',
  );

/** 处理中, 已完成 or 闭环 as its dated facts say; an empty sheet ticks none. */
function printedState(record: Communication): Communication['state'] {
  if (record.state !== null || record.at === null) return record.state;
  const status = communicationStatus(record);
  if (status === 'closed-loop') return 'closed-loop';
  return status === 'done' || status === 'to-complaint' ? 'done' : 'in-progress';
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
