import { blankFeedbackSheet, type FeedbackSheet, sheetOfComplaint } from '@shared/domain/feedback';
import type { Texts } from '@shared/text';
import { type AnyDescription, describeRecord, layoutOf, type RecordWords } from '../../record';

const { fields } = layoutOf<FeedbackSheet>();

/** 顾客质量反馈表: filled from its complaint, confirmed by 品管部, supervised by 业务部. */
export const feedbackSheets: AnyDescription = describeRecord<'feedback-sheet'>({
  kind: 'feedback-sheet',
  blank: blankFeedbackSheet,
  words,
  widgets: {
    receivedBy: 'person',
    responsiblePerson: 'person',
    department: 'department',
    'qualityConfirmation.by': 'person',
    'salesSupervision.by': 'person',
  },
  columns: ['number', 'subject', 'customer', 'category', 'status', 'owner', 'dated'],
  begin: (blank, { complaint, customer }) => {
    if (complaint !== null) return sheetOfComplaint(blank, complaint);
    return customer === null
      ? blank
      : { ...blank, customer: { ...blank.customer, id: customer.id, name: customer.body.name } };
  },
  sections: [
    {
      name: 'feedback',
      optional: [
        'companyId',
        'customerPartNumber',
        'batch',
        'quantity',
        'customer.plant',
        'customer.code',
        'customer.supplierCode',
      ],
      parts: [
        fields(3, [
          'customer',
          'customer.contactName',
          'customer.contactPhone',
          'complaintNumber',
          'receivedOn',
          'receivedBy',
          'channel',
          'category',
          'companyId',
          'partName',
          'partNumber',
          'customerPartNumber',
          'batch',
          'quantity',
          'defectiveQuantity',
        ]),
        fields(1, ['content']),
      ],
    },
    {
      name: 'measure',
      parts: [
        fields(3, ['department', 'responsiblePerson', 'completedOn']),
        fields(2, ['cause', 'measure']),
        fields(3, ['repliedOn', 'replyWay', 'replyDocument']),
      ],
    },
    {
      name: 'confirmation',
      parts: [
        fields(3, ['verdict', 'qualityConfirmation.by', 'qualityConfirmation.on']),
        fields(1, ['verification']),
      ],
    },
    {
      name: 'supervision',
      optional: ['customerOpinion', 'customerSignature.by', 'customerSignature.on'],
      parts: [
        fields(3, ['isTimely', 'isComplete', 'acceptance']),
        fields(3, ['supervisionOpinion', 'salesSupervision.by', 'salesSupervision.on']),
        fields(3, ['satisfaction', 'customerSignature.by', 'customerSignature.on']),
        fields(2, ['customerOpinion', 'closedOn']),
      ],
    },
  ],
});

function words({ papers, feedbackSheet: own, choices }: Texts): RecordWords {
  const { feedback } = papers;
  const { sheet } = feedback;
  return {
    title: own.title,
    empty: own.empty,
    create: own.create,
    sections: own.sections,
    status: own.status,
    category: choices.category,
    hints: own.hints,
    rows: {},
    choices: {
      channel: choices.channel,
      category: choices.category,
      replyWay: choices.replyWay,
      verdict: choices.verdict,
      acceptance: choices.replyVerdict,
      satisfaction: feedback.satisfaction,
    },
    fields: {
      complaintNumber: feedback.complaintNumber,
      receivedOn: sheet.receivedOn,
      channel: sheet.channel,
      receivedBy: sheet.receivedBy,
      category: sheet.category,
      partName: sheet.partName,
      partNumber: sheet.partNumber,
      customerPartNumber: sheet.customerPartNumber,
      batch: sheet.batch,
      quantity: sheet.quantity,
      defectiveQuantity: sheet.defectiveQuantity,
      content: sheet.content,
      department: feedback.department,
      responsiblePerson: feedback.responsible,
      cause: sheet.cause,
      measure: sheet.measure,
      completedOn: sheet.completedOn,
      repliedOn: sheet.repliedOn,
      replyWay: sheet.replyWay,
      replyDocument: sheet.replyDocument,
      verification: sheet.verification.replaceAll('\n', ''),
      verdict: sheet.verdict,
      'qualityConfirmation.by': own.fields.confirmedBy,
      'qualityConfirmation.on': own.fields.confirmedOn,
      isTimely: sheet.timeliness,
      isComplete: sheet.completeness,
      acceptance: sheet.acceptance,
      supervisionOpinion: sheet.supervisionOpinion,
      'salesSupervision.by': own.fields.supervisedBy,
      'salesSupervision.on': own.fields.supervisedOn,
      satisfaction: sheet.satisfaction,
      customerOpinion: sheet.customerOpinion,
      'customerSignature.by': own.fields.customerSigner,
      'customerSignature.on': own.fields.customerSignedOn,
      closedOn: sheet.closedOn,
    },
  };
}
