import type { FormDefinition, Label } from '../types';
import { wordsOf } from './cells';
import { acrossLog } from './record-cells';
import { signersAlone } from './title-block';

/** The three logs of 业务部 (TSP01 5.1.2, 5.2): FR 客户反馈登记表, ER 客户咨询登记表, PR 客户问题记录表. */

const sequence: Label = ({ papers }) => papers.feedback.sequence;
const customer: Label = ({ papers }) => papers.feedback.customer;

const feedback = wordsOf(({ papers }) => papers.feedback.feedbackLog);

export const feedbackLogForm: FormDefinition = acrossLog({
  code: 'FR',
  title: ({ papers }) => papers.feedback.titles.feedbackLog,
  columns: [
    [sequence, 'order', 8, 'small-center'],
    [feedback('on'), 'on', 19, 'small-center'],
    [customer, 'customer', 25, 'small'],
    [feedback('person'), 'person', 13, 'small-center'],
    [feedback('channel'), 'channel', 13.5, 'small-center'],
    [feedback('kind'), 'kind', 10, 'small-center'],
    [feedback('content'), 'content', 40, 'small'],
    [feedback('product'), 'product', 20, 'small'],
    [feedback('urgency'), 'urgency', 10, 'small-center'],
    [feedback('receivedBy'), 'receivedBy', 13, 'small-center'],
    [feedback('forwardedTo'), 'forwardedTo', 14, 'small-center'],
    [feedback('result'), 'result', 33, 'small'],
    [feedback('repliedOn'), 'repliedOn', 19, 'small-center'],
    [feedback('satisfaction'), 'satisfaction', 13.5, 'small-center'],
    [feedback('complaintNumber'), 'complaintNumber', 24, 'small-center'],
  ],
  titleSpans: { company: 3, title: 8, label: 1, value: 3 },
  signers: signersAlone,
});

const enquiry = wordsOf(({ papers }) => papers.feedback.enquiryLog);

export const enquiryLogForm: FormDefinition = acrossLog({
  code: 'ER',
  title: ({ papers }) => papers.feedback.titles.enquiryLog,
  columns: [
    [enquiry('number'), 'number', 24, 'small-center'],
    [enquiry('at'), 'at', 19, 'small-center'],
    [enquiry('caller'), 'caller', 30, 'small'],
    [enquiry('channel'), 'channel', 13.5, 'small-center'],
    [enquiry('category'), 'category', 15, 'small-center'],
    [enquiry('product'), 'product', 23, 'small'],
    [enquiry('content'), 'content', 37, 'small'],
    [enquiry('answer'), 'answer', 37, 'small'],
    [enquiry('answered'), 'answered', 19.5, 'small-center'],
    [enquiry('forwardedTo'), 'forwardedTo', 14, 'small-center'],
    [enquiry('outcome'), 'outcome', 16, 'small-center'],
    [enquiry('state'), 'state', 12, 'small-center'],
    [({ papers }) => papers.feedback.remarks, 'remarks', 15, 'small'],
  ],
  titleSpans: { company: 3, title: 6, label: 1, value: 3 },
  signers: signersAlone,
});

const problem = wordsOf(({ papers }) => papers.feedback.problemLog);

export const problemLogForm: FormDefinition = acrossLog({
  code: 'PR',
  title: ({ papers }) => papers.feedback.titles.problemLog,
  columns: [
    [sequence, 'order', 10, 'small-center'],
    [problem('on'), 'on', 19, 'small-center'],
    [customer, 'customer', 32, 'small'],
    [problem('product'), 'product', 32, 'small'],
    [problem('problem'), 'problem', 66, 'small'],
    [problem('frequency'), 'frequency', 25, 'small-center'],
    [problem('owner'), 'owner', 18, 'small-center'],
    [problem('measure'), 'measure', 56, 'small'],
    [problem('state'), 'state', 17, 'small-center'],
  ],
  titleSpans: { company: 3, title: 3, label: 1, value: 2 },
  signers: signersAlone,
});
