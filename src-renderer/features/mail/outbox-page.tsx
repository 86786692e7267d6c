import type { Answer, OutboxState } from '@shared/contract';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useState } from 'react';
import { call, useQuery } from '../../api';
import { go, routes, useReady } from '../../state';
import {
  EmptyState,
  ErrorPanel,
  FailureLine,
  instantText,
  Loading,
  PageHeader,
  TextField,
  useCall,
  useDesk,
  useTexts,
} from '../../ui';
import { OutboxEntry } from './outbox-entry';
import { ServerProblem } from './server-problem';
import './mail.css';

/** 发件箱: what waits for the plant's mail server, what asks for somebody, and what left last. */
export function OutboxPage() {
  const words = useTexts().mail.outbox;
  const list = useQuery('outbox.list', {});
  const state = useQuery('outbox.state', {});
  useReady('outbox', list.value !== undefined || list.error !== undefined);
  if (list.value === undefined || state.value === undefined) {
    const query = list.error === undefined ? state : list;
    return query.isSlow ? <Loading /> : <FailureLine query={query} where={words.title} />;
  }
  const { lines } = list.value;
  const isHeld = state.value.needsPassword || state.value.problem !== null;
  return (
    <div className="outbox">
      <PageHeader title={words.title} actions={<TryNow state={state.value} />} />
      <ServerState state={state.value} />
      {lines.length === 0 ? <NothingHere isOn={state.value.isOn} /> : <Lines lines={lines} isHeld={isHeld} />}
    </div>
  );
}

function NothingHere({ isOn }: { readonly isOn: boolean }) {
  const words = useTexts().mail.outbox;
  if (isOn) return <EmptyState text={words.empty} />;
  return (
    <EmptyState
      text={words.off}
      action={<Button onClick={() => void go(routes.settingsSection('mail'))}>{words.toSettings}</Button>}
    />
  );
}

const Lines = (props: { readonly lines: Answer<'outbox.list'>['lines']; readonly isHeld: boolean }) => (
  <ol className="outbox-list">
    {props.lines.map((line) => (
      <li key={line.delivery.id} className="card">
        <OutboxEntry line={line} isHeld={props.isHeld} />
      </li>
    ))}
  </ol>
);

function TryNow({ state }: { readonly state: OutboxState }) {
  const words = useTexts().mail.outbox;
  const [isBusy, setIsBusy] = useState(false);
  if (!state.isOn || state.waiting === 0 || state.needsPassword) return null;
  const run = async (): Promise<void> => {
    setIsBusy(true);
    await call('outbox.now', {});
    setIsBusy(false);
  };
  return (
    <Button type="primary" loading={isBusy} onClick={() => void run()}>
      {words.now}
    </Button>
  );
}

function ServerState({ state }: { readonly state: OutboxState }) {
  const { texts, rules } = useDesk();
  const words = texts.mail.outbox;
  const { problem, retryAt, needsPassword } = state;
  return (
    <>
      {problem !== null && (
        <ServerProblem
          problem={problem}
          more={
            retryAt === null ? '' : fill(words.retry, { at: instantText(retryAt, texts, rules.timeZone) })
          }
        />
      )}
      {needsPassword && <PasswordForm keeps={state.keepsPassword} />}
    </>
  );
}

/** Without it nothing goes on; with Enter it does. */
function PasswordForm({ keeps }: { readonly keeps: boolean }) {
  const { outbox: words, server } = useTexts().mail;
  const [password, setPassword] = useState('');
  const { error, isBusy, send } = useCall(() => setPassword(''));
  const give = (): void => void send(call('outbox.password', { smtp: null, password }));
  return (
    <form
      className="card outbox-password"
      aria-label={words.needsPassword}
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') give();
      }}
    >
      <p>{words.needsPassword}</p>
      <TextField
        label={server.password}
        path="password"
        isRequired
        isSecret
        max={500}
        value={password}
        hint={keeps ? server.passwordKept : server.passwordMemory}
        onChange={setPassword}
      />
      {error !== null && <ErrorPanel error={error} where={words.title} />}
      <div>
        <Button type="primary" htmlType="submit" loading={isBusy} disabled={password === ''}>
          {words.give}
        </Button>
      </div>
    </form>
  );
}
