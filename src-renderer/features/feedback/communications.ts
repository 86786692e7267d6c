import { blankCommunication, type Communication } from '@shared/domain/feedback';
import type { Texts } from '@shared/text';
import { type AnyDescription, describeRecord, layoutOf, type RecordWords } from '../../record';
import { EnquiryCategoryField } from '../question';
import { AnswerField } from './answer-field';
import { AnswerDue } from './answer-target';
import { CommunicationActions } from './communication-actions';
import { CommunicationSummary } from './communication-summary';
import { PromiseList } from './promise-list';
import { PromiseMoves } from './promise-moves';
import { RegisterMenu } from './register-menu';
import { ServiceSteps } from './service-steps';

const { fields, rows, own } = layoutOf<Communication>();

const isEnquiry = ({ kind }: Communication): boolean => kind === 'enquiry';
/** Not asked for: kept from older records, or set by the program; shown where it says something. */
const never = (): boolean => false;

/** 沟通与反馈: one quick log for enquiry, complaint, suggestion and praise, in the order of a call. */
export const communications: AnyDescription = describeRecord<'communication'>({
  kind: 'communication',
  blank: blankCommunication,
  words,
  widgets: {
    kind: 'buttons',
    channel: 'buttons',
    mood: 'buttons',
    urgency: 'buttons',
    scene: 'buttons',
    operator: 'person',
    responsible: 'person',
    forwardedTo: 'department',
    answeredBy: 'person',
    answerDueAt: { own: AnswerDue },
    answer: { own: AnswerField },
    product: 'part',
    enquiryCategory: { own: EnquiryCategoryField },
    'promises.*.responsible': 'person',
    'escalation.to': 'person',
    'callBack.by': 'person',
    'callBack.satisfaction': 'buttons',
    'steps.*.by': 'person',
  },
  groups: ['escalation', 'callBack'],
  columns: ['number', 'category', 'subject', 'customer', 'status', 'due', 'owner', 'dated'],
  actions: CommunicationActions,
  summary: CommunicationSummary,
  listActions: RegisterMenu,
  begin: (blank, { complaint, customer, operator }) => ({
    ...blank,
    operator,
    ...(customer === null
      ? {}
      : { customer: { ...blank.customer, id: customer.id, name: customer.body.name } }),
    ...(complaint === null ? {} : { complaintNumber: complaint.number, customer: complaint.body.customer }),
  }),
  sections: [
    {
      name: 'said',
      optional: [
        'companyId',
        'orderNumber',
        'operatorNumber',
        'counterpart',
        'topic',
        'enquiryCategory',
        'urgency',
        'product',
        'partNumber',
        'mood',
        'customer.contactName',
        'customer.contactPhone',
      ],
      parts: [
        fields(3, [{ path: 'customer', isRequired: true }, 'customer.contactName', 'customer.contactPhone']),
        fields(2, [{ path: 'at', isRequired: true }, 'operator']),
        fields(1, ['kind', 'channel', { path: 'request', lines: 4, isRequired: true }]),
        fields(3, ['product', 'partNumber', 'topic', { path: 'enquiryCategory', when: isEnquiry }]),
        fields(2, ['mood', 'urgency']),
        fields(4, ['counterpart', 'orderNumber', 'operatorNumber', 'companyId']),
      ],
    },
    {
      name: 'promises',
      optional: ['promises'],
      parts: [
        rows('promises', [[4, ['what', 'due', 'responsible', 'keptOn']]], { foot: PromiseMoves }),
        // Their moves stand below each of them.
        own(['promises'], { show: PromiseList }),
      ],
    },
    {
      name: 'answer',
      optional: [
        'forwardedTo',
        'forwardedAt',
        'scene',
        'coordinatedAt',
        'answerDueOn',
        'answerDueAt',
        'solution',
        'answeredBy',
        'answerChannel',
        'outcome',
        'escalation.to',
        'escalation.at',
        'escalation.reason',
      ],
      parts: [
        fields(1, ['scene']),
        fields(1, ['answerDueAt']),
        fields(4, [
          { path: 'coordinatedAt', when: ({ scene }: Communication) => scene === 'complex' },
          { path: 'answerDueOn', when: never },
          'forwardedTo',
          'forwardedAt',
        ]),
        fields(1, ['solution', 'answer']),
        fields(4, ['answeredAt', 'answerChannel', 'answeredBy', { path: 'outcome', when: isEnquiry }]),
        fields(3, ['escalation.to', 'escalation.at', 'escalation.reason']),
      ],
    },
    {
      name: 'result',
      optional: [
        'state',
        'responsible',
        'complaintNumber',
        'attachmentIds',
        'attachments',
        'remarks',
        'rounds',
        'questionNumber',
        'sourceNumber',
        'reviewed',
        'callBack.dueOn',
        'callBack.by',
        'callBack.note',
        'callBack.followUpNumber',
      ],
      parts: [
        fields(4, ['completedAt', 'responsible', 'callBack.dueOn', { path: 'state', when: never }]),
        fields(4, ['callBack.at', 'callBack.by', 'callBack.satisfaction']),
        fields(1, ['callBack.note']),
        fields(1, ['attachmentIds']),
        fields(2, ['complaintNumber', 'attachments']),
        // Set by what a log comes from and what is taken from Q&A; shown once there is one.
        fields(2, [
          { path: 'questionNumber', when: never },
          { path: 'sourceNumber', when: never },
        ]),
        fields(1, ['remarks']),
        // Earlier rounds are kept by opening again, never typed; the summary tells them.
        own(['rounds'], {}),
        // Kept by the program: which reviewer has seen it, and by which log it goes on.
        own(['reviewed', 'callBack.followUpNumber'], {}),
      ],
    },
    {
      name: 'steps',
      optional: ['steps'],
      parts: [rows('steps', [[4, ['step', 'by', 'at', 'note']]], { edit: ServiceSteps })],
    },
  ],
});

function words({ papers, feedback, choices, files }: Texts): RecordWords {
  const say = feedback.communication;
  const sheet = papers.feedback;
  const card = sheet.communication;
  const { fields: named } = say;
  return {
    title: say.title,
    empty: say.empty,
    create: say.create,
    sections: say.sections,
    status: say.status,
    category: { ...sheet.topic, ...sheet.kind },
    hints: say.hints,
    rows: say.rows,
    choices: {
      kind: sheet.kind,
      channel: choices.channel,
      answerChannel: choices.channel,
      topic: sheet.topic,
      mood: sheet.mood,
      urgency: sheet.urgency,
      enquiryCategory: sheet.enquiryCategory,
      outcome: sheet.enquiryOutcome,
      scene: say.scene,
      state: sheet.communicationState,
      'callBack.satisfaction': sheet.satisfaction,
      'steps.*.step': say.step,
      'rounds.*.satisfaction': sheet.satisfaction,
    },
    fields: {
      counterpart: card.counterpart,
      orderNumber: card.orderNumber,
      at: card.at,
      channel: card.channel,
      topic: card.topic,
      operator: named.operator,
      operatorNumber: named.operatorNumber,
      mood: card.mood,
      request: card.request,
      solution: card.solution,
      promises: say.rows.promises.title,
      'promises.*.what': card.what,
      'promises.*.due': card.due,
      'promises.*.responsible': card.promisedBy,
      'promises.*.keptOn': card.keptOn,
      'promises.*.moves': say.moves.title,
      'promises.*.moves.*.to': named.to,
      'promises.*.moves.*.reason': named.reason,
      'promises.*.moves.*.toldAt': named.toldAt,
      forwardedTo: card.forwardedTo,
      forwardedAt: card.forwardedAt,
      answerDueOn: named.answerDueOn,
      answerDueAt: named.answerDueAt,
      answer: card.answer,
      answeredAt: card.answeredAt,
      answeredBy: named.answeredBy,
      answerChannel: named.answerChannel,
      state: card.state,
      completedAt: card.completedAt,
      responsible: sheet.responsible,
      complaintNumber: card.complaintNumber,
      attachmentIds: card.attachments,
      attachments: files.note,
      remarks: sheet.remarks,
      'reviewed.by': named.reviewedBy,
      'reviewed.at': named.reviewedAt,
      kind: named.kind,
      urgency: named.urgency,
      enquiryCategory: named.enquiryCategory,
      outcome: named.outcome,
      product: named.product,
      partNumber: named.partNumber,
      scene: named.scene,
      coordinatedAt: named.coordinatedAt,
      'escalation.to': named.escalationTo,
      'escalation.at': named.escalationAt,
      'escalation.reason': named.escalationReason,
      'callBack.dueOn': named.callBackDueOn,
      'callBack.at': named.callBackAt,
      'callBack.by': named.callBackBy,
      'callBack.satisfaction': named.callBackSatisfaction,
      'callBack.note': named.callBackNote,
      'callBack.followUpNumber': named.callBackFollowUp,
      questionNumber: named.questionNumber,
      sourceNumber: named.sourceNumber,
      steps: say.rows.steps.title,
      'steps.*.step': named.step,
      'steps.*.by': named.by,
      'steps.*.at': named.at,
      'steps.*.note': named.note,
    },
  };
}
