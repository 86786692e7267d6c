import type { ExportRequest } from '@shared/contract';
import {
  type Communication,
  enquiryLogOf,
  feedbackLogOf,
  type LoggedContact,
  problemLogOf,
  type RegisterPeriod,
} from '@shared/domain/feedback';
import type { SomeRecord } from '@shared/forms';
import type { Reader } from '../../data';
import { listRecords } from '../../data/repositories/record-list';
import { findRecord } from '../../data/repositories/records';
import type { Environment, LoadEnvironment } from '../environment';
import { idsOf } from '../service-summary/count';

export type FeedbackRegisterRequest = Extract<ExportRequest, { readonly form: 'feedback-register' }>;

/** How many lines are read at once. */
const chunk = 500;

/** 客户反馈登记表, 客户咨询登记表 or 客户问题记录表 from the logs that the filter holds; nothing is typed a second time. */
export async function feedbackRegister(
  db: Reader,
  load: LoadEnvironment,
  now: number,
  { code, filter }: FeedbackRegisterRequest,
): Promise<SomeRecord> {
  const environment = await load(db);
  const { rules, settings } = environment;
  const contacts = await contactsOf(db, environment, now, filter);
  const period: RegisterPeriod = {
    from: filter.datedFrom ?? null,
    to: filter.datedTo ?? null,
    department: settings.departments[0] ?? '',
  };
  const log = {
    FR: () => feedbackLogOf(contacts, period, rules.timeZone),
    ER: () => enquiryLogOf(contacts, period),
    PR: () => problemLogOf(contacts, period, rules.timeZone),
  }[code]();
  // The paper of the code binds it (src-shared/forms/areas/feedback).
  return log as object as SomeRecord;
}

/** Every log of the filter, voided ones left out. */
async function contactsOf(
  db: Reader,
  environment: Environment,
  now: number,
  { figure, ...filter }: FeedbackRegisterRequest['filter'],
): Promise<readonly LoggedContact[]> {
  const ids = figure === undefined ? undefined : await idsOf(db, environment, now, figure);
  const found: LoggedContact[] = [];
  for (let offset = 0; ; offset += chunk) {
    const lines = await listRecords(db, { ...filter, ids, kind: 'communication', offset, limit: chunk });
    for (const { id, number } of lines) {
      const record = await findRecord(db, id);
      if (record !== null) found.push({ id, number, body: record.stored.body as Communication });
    }
    if (lines.length < chunk) return found;
  }
}
