import { Button, Tag } from 'antd';
import { call, useQuery } from '../../api';
import { useTexts } from '../../ui';

const colors = { waiting: 'default', printing: 'blue', printed: 'green', failed: 'red' } as const;

/** What was printed since the program started, the newest first, and why something was not. */
export function PrintJobList() {
  const words = useTexts().delivery.print;
  const { value } = useQuery('print.jobs', {});
  if (value === undefined || value.jobs.length === 0) return null;
  return (
    <ol className="delivery-log" aria-label={words.jobs}>
      {[...value.jobs].reverse().map((job) => (
        <li key={job.id}>
          <p>
            <Tag color={colors[job.state]}>{words.jobStates[job.state]}</Tag> {job.title} · {job.printer}
          </p>
          {job.state === 'failed' && (
            <>
              <p>{words.reasons[job.reason]}</p>
              <div className="delivery-actions">
                <Button onClick={() => void call('print.retry', { id: job.id })}>{words.retry}</Button>
              </div>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
