import {
  blankCommunication,
  blankEnquiryLog,
  blankFeedbackLog,
  blankFeedbackSheet,
  blankProblemLog,
} from '../../domain/feedback';
import { bindCommunication, type CommunicationInput } from '../bindings/communication';
import { bindEnquiryLog, bindFeedbackLog, bindProblemLog } from '../bindings/feedback-logs';
import { bindFeedbackSheet } from '../bindings/feedback-sheet';
import { communicationForm } from '../definitions/communication';
import { enquiryLogForm, feedbackLogForm, problemLogForm } from '../definitions/feedback-logs';
import { feedbackSheetForm } from '../definitions/feedback-sheet';
import { type AnyPaper, paper, wholeBody } from '../paper';

/** QF, CR, FR, ER and PR: what customers say besides a complaint's own record (TSP01 5.1.2, 5.2, 5.3.7). */
export const feedbackPapers: readonly AnyPaper[] = [
  paper({
    definition: feedbackSheetForm,
    kind: 'feedback-sheet',
    blank: blankFeedbackSheet,
    from: wholeBody,
    bind: bindFeedbackSheet,
  }),
  paper({
    definition: communicationForm,
    kind: 'communication',
    blank: (): CommunicationInput => ({ record: blankCommunication() }),
    from: ({ stored: { body }, attachmentNames }): CommunicationInput => ({ record: body, attachmentNames }),
    bind: bindCommunication,
  }),
  paper({
    definition: feedbackLogForm,
    kind: 'feedback-log',
    blank: blankFeedbackLog,
    from: wholeBody,
    bind: bindFeedbackLog,
  }),
  paper({
    definition: enquiryLogForm,
    kind: 'enquiry-log',
    blank: blankEnquiryLog,
    from: wholeBody,
    bind: bindEnquiryLog,
  }),
  paper({
    definition: problemLogForm,
    kind: 'problem-log',
    blank: blankProblemLog,
    from: wholeBody,
    bind: bindProblemLog,
  }),
];
