import type { Instant } from '../calendar';
import type { Communication } from './schema';

/**
 * The log opened again because the customer was not satisfied: what was answered is kept as a round, and answer, completion and call-back
 * begin anew. `id` is a new UUID.
 */
export function reopened(
  record: Communication,
  { id, at, reason }: { readonly id: string; readonly at: Instant; readonly reason: string },
): Communication {
  const { answer, answeredAt, completedAt, callBack, rounds } = record;
  const round = {
    id,
    reopenedAt: at,
    reason,
    answer,
    answeredAt,
    completedAt,
    satisfaction: callBack.satisfaction,
  };
  return {
    ...record,
    rounds: [...rounds, round],
    state: 'in-progress',
    answer: '',
    answeredAt: null,
    answeredBy: '',
    answerChannel: null,
    answerDueAt: null,
    answerDueOn: null,
    completedAt: null,
    callBack: { dueOn: null, at: null, by: '', satisfaction: null, note: '', followUpNumber: '' },
  };
}

/** Whether the customer's word asks for it: not satisfied at the call-back, and no further log goes on with it. */
export const canReopen = ({ callBack }: Communication): boolean =>
  callBack.at !== null && callBack.satisfaction === 'dissatisfied' && callBack.followUpNumber === '';
