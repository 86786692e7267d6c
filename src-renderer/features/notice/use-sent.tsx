import { openAfterSending, revisionOf } from '@shared/domain/notice';
import { fill } from '@shared/text';
import { useQuery } from '../../api';
import type { Freeze, ShownRecord } from '../../record';
import { FailureLine, useTexts } from '../../ui';
import { ReviseNotice } from './detail/revise-notice';

/** A notice is frozen from its sending to its next revision: what comes back from the customer is all that may be entered. */
export function useSent({ stored }: ShownRecord<'notice'>): Freeze | null {
  const { notices: words } = useTexts();
  const { body, id } = stored;
  const isIssued = body.issuedAt !== null;
  const query = useQuery('notice.get', isIssued ? { id } : null);
  const answer = query.value;
  const revision = revisionOf(body);
  // Until it is known whether a copy was kept, what has gone out is not typed into.
  const isSent = answer === undefined || answer.submissions.some((sent) => sent.revision === revision);
  if (!isIssued || !isSent) return null;
  return {
    open: openAfterSending,
    why: fill(words.frozen, { revision: `R${revision}` }),
    wayOut:
      answer === undefined ? (
        <FailureLine query={query} where={words.notice.title} />
      ) : (
        <ReviseNotice stored={answer.stored} isAway />
      ),
  };
}
