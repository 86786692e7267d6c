import { blankEscape } from '../../domain/escape';
import { blankNotice } from '../../domain/notice';
import { bindContactNotice, type NoticeInput } from '../bindings/contact-notice';
import { bindEscapeEvent, type EscapeInput } from '../bindings/escape-event';
import { contactNoticeForm } from '../definitions/contact-notice';
import { escapeEventForm } from '../definitions/escape-event';
import { type AnyPaper, paper } from '../paper';

export const noticePapers: readonly AnyPaper[] = [
  paper({
    definition: contactNoticeForm,
    kind: 'notice',
    blank: (): NoticeInput => ({ number: '', notice: blankNotice(), recipientId: null }),
    from: ({ stored: { number, body }, recipient, attachmentNames }): NoticeInput => ({
      number,
      notice: body,
      recipientId: body.recipients[recipient]?.id ?? null,
      attachmentNames,
    }),
    bind: bindContactNotice,
  }),
  paper({
    definition: escapeEventForm,
    kind: 'escape-event',
    blank: (): EscapeInput => ({ number: '', event: blankEscape() }),
    from: ({ stored: { number, body } }): EscapeInput => ({ number, event: body }),
    bind: bindEscapeEvent,
  }),
];
