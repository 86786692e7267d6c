import type { Store } from '../../data';
import type { ServiceCalls } from '../index';
import type { RecordParts } from '../record/register';

type ReportChannel =
  | 'ntf.start'
  | 'report.start'
  | 'report.page'
  | 'report.get'
  | 'report.submit'
  | 'report.judge'
  | 'report.revise'
  | 'report.waive'
  | 'report.submission'
  | 'report.references'
  | 'action.page'
  | 'lesson.search';

/** The workspace's rules, which nothing needs before the first report; a start does without them. */
const useCases = () => import('./index');

/** Each write is one transaction with its history. */
export const reportChannels = (store: Store, parts: RecordParts): Pick<ServiceCalls, ReportChannel> => ({
  'ntf.start': async (context, input) => {
    const { startNtf } = await useCases();
    return store.write((trx) => startNtf(trx, parts, context, input));
  },
  'report.start': async (context, input) => {
    const { startReport } = await useCases();
    return store.write((trx) => startReport(trx, parts, context, input));
  },
  'report.page': async (context, input) => {
    const { pageOfReports } = await useCases();
    return store.read((db) => pageOfReports(db, parts.load, context, input));
  },
  'report.get': async (_context, input) => {
    const { getReport } = await useCases();
    return store.read((db) => getReport(db, input));
  },
  'report.submit': async (context, input) => {
    const { submitReport } = await useCases();
    return store.write((trx) => submitReport(trx, parts, context, input));
  },
  'report.judge': async (context, input) => {
    const { judgeSubmission } = await useCases();
    return store.write((trx) => judgeSubmission(trx, parts, context, input));
  },
  'report.revise': async (context, input) => {
    const { reviseReport } = await useCases();
    return store.write((trx) => reviseReport(trx, parts, context, input));
  },
  'report.waive': async (context, input) => {
    const { waiveAssignment } = await useCases();
    return store.write((trx) => waiveAssignment(trx, parts, context, input));
  },
  'report.submission': async (_context, input) => {
    const { getSubmission } = await useCases();
    return store.read((db) => getSubmission(db, input));
  },
  'report.references': async (_context, input) => {
    const { referencesFor } = await useCases();
    return store.read((db) => referencesFor(db, input));
  },
  'action.page': async (context, input) => {
    const { pageOfActions } = await useCases();
    return store.read((db) => pageOfActions(db, parts.load, context, input));
  },
  'lesson.search': async (_context, input) => {
    const { findLessons } = await useCases();
    return store.read((db) => findLessons(db, input));
  },
});
