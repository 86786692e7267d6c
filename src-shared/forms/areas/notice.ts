import { blankNotice } from '../../domain/notice';
import { bindContactNotice, type NoticeInput } from '../bindings/contact-notice';
import { contactNoticeForm } from '../definitions/contact-notice';
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
];
