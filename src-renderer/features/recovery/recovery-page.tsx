import type { AppStatus, CallError, Input } from '@shared/contract';
import { fill } from '@shared/text';
import { Button, Collapse } from 'antd';
import { useState } from 'react';
import { call } from '../../api';
import { applyStatus, loadPreferences, loadSettings, useReady, useSession } from '../../state';
import { ConfirmDialog, ErrorPanel, useDesk } from '../../ui';
import './recovery.css';

type Way = Input<'app.recover'>['way'];
const harmless: readonly Way[] = ['retry', 'choose-folder', 'reveal', 'quit'];

/** The data could not be opened: what, where, why, and the ways out; the one that replaces data is hardest to reach. */
export function RecoveryPage() {
  const status = useSession((session) => session.status);
  return status === null || status.problem === null ? null : (
    <Recovery status={status} problem={status.problem} />
  );
}

function Recovery({
  status,
  problem,
}: {
  readonly status: AppStatus;
  readonly problem: NonNullable<AppStatus['problem']>;
}) {
  const { texts, copy } = useDesk();
  const words = texts.frame.recovery;
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const [isCopied, setIsCopied] = useState(false);
  useReady('recovery', true);

  const go = async (way: Way): Promise<void> => {
    setIsBusy(true);
    setError(null);
    const result = await call('app.recover', { way });
    if (result.ok) {
      if (result.value.state === 'ready') await Promise.all([loadPreferences(), loadSettings()]);
      applyStatus(result.value);
    } else if (result.error.code !== 'cancelled') setError(result.error);
    setIsBusy(false);
    setIsAsking(false);
  };
  const details = [problem.code, problem.path, problem.detail, `${status.version} · ${status.runtime}`].join(
    '\n',
  );
  const ways = harmless.filter((way) => problem.ways.includes(way));
  return (
    <main className="recovery card">
      <h1>{words.title}</h1>
      <p className="recovery-what">{words.what[problem.code]}</p>
      <p>{words.advice[problem.code]}</p>
      <p>{words.intro}</p>
      <dl className="recovery-facts">
        <dt>{words.where}</dt>
        <dd className="recovery-path">{problem.path}</dd>
      </dl>
      {error !== null && <ErrorPanel error={error} />}
      <h2>{words.ways}</h2>
      <div className="recovery-ways">
        {ways.map((way, index) => (
          <Button
            key={way}
            type={index === 0 ? 'primary' : 'default'}
            autoFocus={index === 0}
            loading={isBusy && index === 0}
            disabled={isBusy}
            onClick={() => void go(way)}
          >
            {words.way[way]}
          </Button>
        ))}
      </div>
      <Collapse
        ghost
        items={[
          {
            key: 'cause',
            label: words.cause,
            children: (
              <>
                <pre className="error-details">{details}</pre>
                <Button onClick={() => void copy(details).then(setIsCopied)}>
                  {isCopied ? texts.frame.why.copied : texts.frame.error.copy}
                </Button>
              </>
            ),
          },
          ...(problem.ways.includes('restore-backup')
            ? [
                {
                  key: 'restore',
                  label: words.danger,
                  children: (
                    <Button danger disabled={isBusy} onClick={() => setIsAsking(true)}>
                      {words.way['restore-backup']}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      <p className="recovery-version">
        {fill(words.version, { version: status.version, runtime: status.runtime })}
      </p>
      <ConfirmDialog
        isOpen={isAsking}
        title={words.restoreTitle}
        action={words.way['restore-backup']}
        isBusy={isBusy}
        onConfirm={() => void go('restore-backup')}
        onCancel={() => setIsAsking(false)}
      >
        <p>{fill(words.restoreBody, { path: problem.path })}</p>
      </ConfirmDialog>
    </main>
  );
}
