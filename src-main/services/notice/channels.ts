import type { Store } from '../../data';
import type { ServiceCalls } from '../index';
import type { RecordParts } from '../record/register';

type NoticeChannel =
  | 'escape.issue'
  | 'escape.get'
  | 'escape.link'
  | 'escape.matching'
  | 'escape.customers'
  | 'notice.get'
  | 'notice.send'
  | 'notice.receive'
  | 'notice.remind'
  | 'notice.revise'
  | 'notice.submission';

/** Nothing of it is needed before the first notice; a start does without. */
const useCases = () => import('./index');

/** Each write is one transaction with its history. */
export const noticeChannels = (store: Store, parts: RecordParts): Pick<ServiceCalls, NoticeChannel> => ({
  'escape.issue': async (context, input) => {
    const { issueEscape } = await useCases();
    return store.write((trx) => issueEscape(trx, parts, context, input));
  },
  'escape.get': async (_context, input) => {
    const { getEscape } = await useCases();
    return store.read((db) => getEscape(db, input));
  },
  'escape.link': async (context, input) => {
    const { linkComplaint } = await useCases();
    return store.write((trx) => linkComplaint(trx, parts, context, input));
  },
  'escape.matching': async (_context, input) => {
    const { eventsFor } = await useCases();
    return store.read((db) => eventsFor(db, input));
  },
  'escape.customers': async (_context, input) => {
    const { customersNamed } = await useCases();
    return store.read((db) => customersNamed(db, input));
  },
  'notice.get': async (_context, input) => {
    const { getNotice } = await useCases();
    return store.read((db) => getNotice(db, input));
  },
  'notice.send': async (context, input) => {
    const { sendNotice } = await useCases();
    return store.write((trx) => sendNotice(trx, parts, context, input));
  },
  'notice.receive': async (context, input) => {
    const { receiveNotice } = await useCases();
    return store.write((trx) => receiveNotice(trx, parts, context, input));
  },
  'notice.remind': async (context, input) => {
    const { remindNotice } = await useCases();
    return store.write((trx) => remindNotice(trx, parts, context, input));
  },
  'notice.revise': async (context, input) => {
    const { reviseNotice } = await useCases();
    return store.write((trx) => reviseNotice(trx, parts, context, input));
  },
  'notice.submission': async (_context, input) => {
    const { getNoticeSubmission } = await useCases();
    return store.read((db) => getNoticeSubmission(db, input));
  },
});
