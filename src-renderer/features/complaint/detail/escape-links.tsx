import type { CallError } from '@shared/contract';
import { fill } from '@shared/text';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { call, useQuery } from '../../../api';
import { go, routes } from '../../../state';
import { ErrorPanel, FailureLine, useTexts } from '../../../ui';

/** Escape events that this complaint belongs to, or may belong to: linked with one click, so that its pieces count once. */
export function EscapeLinks({ id, number }: { readonly id: string; readonly number: string }) {
  const { shown, act } = useTexts().notices;
  const query = useQuery('escape.matching', { complaintId: id });
  const events = query.value?.events ?? [];
  const [error, setError] = useState<CallError | null>(null);
  const link = async (event: (typeof events)[number]): Promise<void> => {
    const result = await call('escape.link', {
      id: event.id,
      version: event.version,
      complaintNumber: number,
    });
    setError(result.ok ? null : result.error);
  };
  return (
    <>
      {error !== null && <ErrorPanel error={error} where={act.link} onClose={() => setError(null)} />}
      <FailureLine query={query} where={act.link} />
      {events.map((event) => (
        <Alert
          key={event.id}
          className="case-notice"
          type="info"
          showIcon
          banner
          data-testid="escape-link"
          title={fill(event.isLinked ? shown.linked : shown.matching, {
            number: event.number,
            subject: event.subject,
            notice: event.noticeNumber,
          })}
          action={
            <>
              {!event.isLinked && (
                <Button type="primary" onClick={() => void link(event)}>
                  {act.link}
                </Button>
              )}
              <Button onClick={() => void go(routes.record('escape-event', event.id))}>
                {fill(shown.openEvent, { number: event.number })}
              </Button>
            </>
          }
        />
      ))}
    </>
  );
}
