import type { Answer, CallError } from '@shared/contract';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { call, useQuery } from '../../../api';
import type { ShownRecord } from '../../../record';
import { ErrorPanel, useTexts } from '../../../ui';
import { ReasonDialog } from '../dialogs/reason-dialog';

const isOut = ({ stored }: Answer<'escape.get'>['notices'][number]): boolean => stored.body.issuedAt !== null;

/** Makes or renews the notices of an event; where some went out, with the reason that everybody is told again. */
export function EventActions({ record }: { readonly record: ShownRecord<'escape-event'> }) {
  const { act, issue: say, found } = useTexts().notices;
  const answer = useQuery('escape.get', { id: record.stored.id }).value;
  const token = useRef<string>(crypto.randomUUID());
  const [isAsking, setIsAsking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  if (answer === undefined || answer.isVoid || answer.stored.body.closedOn !== null) return null;
  const { id, version, number, body } = answer.stored;
  const asksReason = answer.notices.some(isOut);
  const issue = (reason: string) => call('escape.issue', { id, version, token: token.current, body, reason });
  const update = async (): Promise<void> => {
    if (asksReason) return setIsAsking(true);
    const result = await issue('');
    setError(result.ok ? null : result.error);
  };
  return (
    <>
      <Button type={body.rangeChangedAt === null ? 'default' : 'primary'} onClick={() => void update()}>
        {body.rangeChangedAt === null ? act.issue : act.issueAgain}
      </Button>
      {error !== null && <ErrorPanel error={error} where={found.failed} onClose={() => setError(null)} />}
      {isAsking && (
        <ReasonDialog
          words={{
            ...say,
            title: fill(say.title, { number }),
            record: fill(say.record, { count: answer.notices.length }),
          }}
          send={issue}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
