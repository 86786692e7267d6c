import type { Answer, Input } from '@shared/contract';
import type { DeadlineRules } from '@shared/domain/deadline';
import { type EvidenceProposal, evidenceBetween } from '@shared/domain/survey';
import type { Reader } from '../../data';
import { demandDate } from '../complaint/filter';
import { countedComplaints } from '../customer/counted-complaints';
import { demandCustomer } from '../customer/read';
import type { LoadEnvironment } from '../environment';

/**
 * The objective figures of each customer between two days, from his complaints and scorecards.
 * @throws ServiceError `not-found`, `invalid` where a date does not exist
 */
export async function surveyEvidence(
  db: Reader,
  load: LoadEnvironment,
  { customerIds, from, to }: Input<'survey.evidence'>,
): Promise<Answer<'survey.evidence'>> {
  demandDate('from', from);
  demandDate('to', to);
  const { rules } = await load(db);
  const customers: Answer<'survey.evidence'>['customers'][number][] = [];
  for (const customerId of customerIds)
    customers.push({ customerId, evidence: await evidenceOf(db, rules, customerId, from, to) });
  return { customers };
}

async function evidenceOf(
  db: Reader,
  { timeZone }: DeadlineRules,
  customerId: string,
  from: string,
  to: string,
): Promise<EvidenceProposal> {
  const { body } = await demandCustomer(db, customerId);
  const complaints = await countedComplaints(db, customerId, from, timeZone);
  return evidenceBetween(from, to, complaints, body.scorecards);
}
