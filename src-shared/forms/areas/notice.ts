import { blankNotice } from '../../domain/notice';
import { bindContactNotice, type NoticeInput } from '../bindings/contact-notice';
import { contactNoticeForm } from '../definitions/contact-notice';
import { type AnyPaper, paper } from '../paper';

export const noticePapers: readonly AnyPaper[] = [
  paper({
    definition: contactNoticeForm,
    blank: (): NoticeInput => ({ number: '', notice: blankNotice(), recipientId: null }),
    bind: bindContactNotice,
  }),
];
