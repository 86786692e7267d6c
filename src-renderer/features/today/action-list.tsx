import { addDays, civilDateAt } from '@shared/domain/calendar';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useQuery } from '../../api';
import { go, routes, useSettled } from '../../state';
import { actionText, dayText, FailureLine, useDesk, useNow } from '../../ui';

const aheadDays = 7;
const shownAtMost = 20;

/** Actions of all reports that are overdue or due within a week; nothing where there are none. */
export function ActionList() {
  const { texts, rules } = useDesk();
  const { action: words } = texts.workspace;
  const today = civilDateAt(useNow(), rules.timeZone);
  // The start waits for none of it: reports are read once the first screen stands.
  const isSettled = useSettled();
  const query = useQuery(
    'action.page',
    isSettled ? { isOpen: true, dueTo: addDays(today, aheadDays), offset: 0, limit: shownAtMost } : null,
  );
  const found = query.value;
  if (found === undefined) return <FailureLine query={query} where={words.soon} />;
  if (found.actions.length === 0) return null;
  return (
    <section className="agenda-group card" aria-labelledby="actions-head">
      <h2 id="actions-head" className="agenda-head">
        <span>{words.soon}</span>
        <span className="agenda-count numbers">{found.total}</span>
      </h2>
      <ul className="agenda-rows">
        {found.actions.map((row) => (
          <li key={`${row.recordId} ${row.id}`} className="agenda-row draft-row">
            <span className="agenda-what">
              <span className="agenda-customer">
                {row.isOverdue && <span className="tone-red">{words.late} </span>}
                {actionText(row, texts)}
              </span>
              <span className="agenda-problem numbers">
                {[row.complaintNumber, row.customerName, row.owner === '' ? words.none : row.owner]
                  .filter((text) => text !== '')
                  .join(' · ')}{' '}
                · {row.dueOn === null ? words.none : dayText(row.dueOn, texts)}
              </span>
            </span>
            <Button
              className="agenda-action"
              onClick={() => void go(routes.reportAction(row.recordId, row.id))}
            >
              {words.toReport}
            </Button>
          </li>
        ))}
      </ul>
      {found.total > found.actions.length && (
        <p className="agenda-more">{fill(words.count, { n: found.total })}</p>
      )}
    </section>
  );
}
