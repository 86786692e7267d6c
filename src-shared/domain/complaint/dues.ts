import type { WorkCalendar } from '../calendar';
import { type CustomerTimes, computeDues, type DeadlineRules, type Dues, milestoneKinds } from '../deadline';
import type { AgreedTimes } from '../deadline/customer-time';
import type { Complaint } from './schema';
import { hasRunningClocks } from './status';

/** What the dates of a complaint depend on besides the complaint itself. */
export interface DueContext {
  readonly rules: DeadlineRules;
  readonly calendar: WorkCalendar;
  /** The customer's standing agreement; the complaint's own customer times win over it. */
  readonly agreedTimes: AgreedTimes | null;
}

/** The four dues of a complaint, or null when no clock runs (no T0 yet, withdrawn, historical import). */
export function complaintDues(
  complaint: Complaint,
  { rules, calendar, agreedTimes }: DueContext,
): Dues | null {
  if (complaint.receivedAt === null || !hasRunningClocks(complaint)) return null;
  const asked = { receivedAt: complaint.receivedAt, customer: customerTimesOf(complaint, agreedTimes) };
  const known = answersUnder(rules, calendar);
  const key = JSON.stringify(asked);
  const answer = known.get(key) ?? computeDues({ ...asked, rules, calendar });
  if (known.size >= mostAnswers) known.clear();
  known.set(key, answer);
  return answer;
}

const mostAnswers = 500;

/** Answers of the engine by what it was asked: the same complaint is asked for again and again, by its page and by each of its saves. */
const answers = new WeakMap<WorkCalendar, WeakMap<DeadlineRules, Map<string, Dues>>>();

function answersUnder(rules: DeadlineRules, calendar: WorkCalendar): Map<string, Dues> {
  const byRules = answers.get(calendar) ?? new WeakMap<DeadlineRules, Map<string, Dues>>();
  answers.set(calendar, byRules);
  const known = byRules.get(rules) ?? new Map<string, Dues>();
  byRules.set(rules, known);
  return known;
}

function customerTimesOf(complaint: Complaint, agreed: AgreedTimes | null): CustomerTimes {
  return Object.fromEntries(
    milestoneKinds.map((kind) => [
      kind,
      complaint.milestones[kind].customerTime ?? agreed?.[kind] ?? undefined,
    ]),
  );
}
