import type { BackupEntry, BackupPreviewed, BackupRestored, CallError, RecordCounts } from '@shared/contract';
import { sizeText } from '@shared/domain/delivery';
import { fill, type Texts } from '@shared/text';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { call, useQuery } from '../../api';
import { ErrorPanel, FailureLine, instantText, ScrollBox, TextField, useDesk } from '../../ui';

type Sound = Extract<BackupPreviewed, { readonly kind: 'sound' }>;
type Refusal = Extract<BackupPreviewed, { readonly kind: 'refused' }>['why'];
type Restored = Extract<BackupRestored, { readonly kind: 'restored' }>;

/** 从备份恢复: which file, what it would bring back beside what is there now, and only then the exchange. */
export function RestoreDialog({ onClose }: { readonly onClose: () => void }) {
  const { texts } = useDesk();
  const words = texts.settings.restore;
  const restoring = useRestoring();
  const { entry, preview, refusal, error, isBusy, restored } = restoring;
  if (restored !== null) return <Done restored={restored} />;
  return (
    <Modal
      open
      title={words.title}
      width="46rem"
      mask={{ closable: false }}
      closable={{ 'aria-label': texts.frame.dialog.close }}
      onCancel={() => {
        // What is being exchanged is not walked away from.
        if (!isBusy) onClose();
      }}
      footer={[
        <Button key="cancel" disabled={isBusy} onClick={onClose}>
          {texts.frame.dialog.cancel}
        </Button>,
        <Button
          key="restore"
          type="primary"
          danger
          disabled={preview === null}
          loading={isBusy && preview !== null}
          onClick={() => void restoring.restore()}
        >
          {words.action}
        </Button>,
      ]}
    >
      <p className="settings-intro">{words.intro}</p>
      <Files chosen={entry} isBusy={isBusy} onChoose={(next) => void restoring.look(next, null)} />
      <div role="status" className="restore-outcome">
        {entry === null && <p>{words.choose}</p>}
        {isBusy && preview === null && <p>{words.proving}</p>}
        {preview !== null && <Comparison preview={preview} />}
        {refusal !== null && !isPassword(refusal) && <p className="tone-red">▲ {words.refused[refusal]}</p>}
      </div>
      {refusal !== null && isPassword(refusal) && (
        <Password isWrong={refusal === 'wrong-password'} isBusy={isBusy} onGive={restoring.open} />
      )}
      {error !== null && <ErrorPanel error={error} where={words.title} />}
    </Modal>
  );
}

const isPassword = (why: Refusal): why is 'password-needed' | 'wrong-password' =>
  why === 'password-needed' || why === 'wrong-password';

function useRestoring() {
  const [entry, setEntry] = useState<BackupEntry | null>(null);
  const [password, setPassword] = useState<string | null>(null);
  const [preview, setPreview] = useState<Sound | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [restored, setRestored] = useState<Restored | null>(null);
  const look = async (next: BackupEntry, given: string | null): Promise<void> => {
    setEntry(next);
    setPassword(given);
    setPreview(null);
    setRefusal(null);
    setError(null);
    setIsBusy(true);
    const result = await call('backup.preview', { token: next.token, password: given });
    setIsBusy(false);
    if (!result.ok) setError(result.error);
    else if (result.value.kind === 'sound') setPreview(result.value);
    else setRefusal(result.value.why);
  };
  const restore = async (): Promise<void> => {
    if (entry === null) return;
    setIsBusy(true);
    const result = await call('backup.restore', { token: entry.token, password });
    setIsBusy(false);
    if (!result.ok) setError(result.error);
    else if (result.value.kind === 'restored') setRestored(result.value);
    else {
      setPreview(null);
      setRefusal(result.value.why);
    }
  };
  const open = (given: string): void => {
    if (entry !== null) void look(entry, given);
  };
  return { entry, preview, refusal, error, isBusy, restored, look, restore, open };
}

/** What is known of by itself, newest first, and a file from elsewhere. */
function Files(props: {
  readonly chosen: BackupEntry | null;
  readonly isBusy: boolean;
  readonly onChoose: (entry: BackupEntry) => void;
}) {
  const { texts, rules } = useDesk();
  const words = texts.settings.restore;
  const query = useQuery('backup.list', {});
  const { chosen, isBusy, onChoose } = props;
  const known = query.value ?? [];
  const entries = chosen !== null && chosen.at === null ? [chosen, ...known] : known;
  const other = async (): Promise<void> => {
    const result = await call('backup.choose', {});
    if (result.ok && result.value !== null) onChoose(result.value);
  };
  return (
    <>
      <FailureLine query={query} where={words.title} />
      {query.value !== undefined && entries.length === 0 && <p>{words.none}</p>}
      {entries.length > 0 && (
        <ScrollBox label={words.list}>
          <ul className="restore-files">
            {entries.map((entry) => (
              <li key={entry.token}>
                <button
                  type="button"
                  aria-pressed={isSame(entry, chosen)}
                  disabled={isBusy}
                  onClick={() => onChoose(entry)}
                >
                  <span className="numbers">
                    {entry.at === null ? entry.name : instantText(entry.at, texts, rules.timeZone)}
                  </span>
                  <span>{kindOf(entry, texts)}</span>
                  <span className="numbers">{sizeText(entry.size)}</span>
                </button>
              </li>
            ))}
          </ul>
        </ScrollBox>
      )}
      <Button disabled={isBusy} onClick={() => void other()}>
        {words.other}
      </Button>
    </>
  );
}

/** Each listing has tokens of its own. */
const isSame = (entry: BackupEntry, chosen: BackupEntry | null): boolean =>
  chosen !== null && entry.name === chosen.name && entry.isAtSecondPlace === chosen.isAtSecondPlace;

const kindOf = ({ reason, isAtSecondPlace }: BackupEntry, texts: Texts): string => {
  const words = texts.settings.restore;
  const kind = reason === null ? words.chosen : words.reason[reason];
  return isAtSecondPlace ? `${kind} · ${words.atSecondPlace}` : kind;
};

const rows = ['complaints', 'records', 'customers', 'attachments'] as const;

/** What is there now beside what would be there. */
function Comparison({ preview }: { readonly preview: Sound }) {
  const { texts, rules } = useDesk();
  const words = texts.settings.restore;
  const { present, holds, madeAt, faulty } = preview;
  const last = ({ lastAt }: RecordCounts): string =>
    lastAt === null ? words.nothing : instantText(lastAt, texts, rules.timeZone);
  return (
    <>
      <p className="tone-green">✓ {words.sound}</p>
      <table className="settings-table numbers">
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.present}</th>
            <th scope="col">
              {madeAt === null
                ? words.inBackup
                : fill(words.inBackupOf, { at: instantText(madeAt, texts, rules.timeZone) })}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{words.lastSaved}</th>
            <td>{last(present)}</td>
            <td>{last(holds)}</td>
          </tr>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{words.counts[row]}</th>
              <td>{present[row]}</td>
              <td>{holds[row]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {faulty > 0 && <p className="tone-amber">▲ {fill(words.faulty, { count: faulty })}</p>}
      <p>{words.consequence}</p>
    </>
  );
}

function Password(props: {
  readonly isWrong: boolean;
  readonly isBusy: boolean;
  readonly onGive: (password: string) => void;
}) {
  const words = useDesk().texts.settings.restore;
  const [password, setPassword] = useState('');
  return (
    <form
      className="restore-password"
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') props.onGive(password);
      }}
    >
      <TextField
        label={words.password}
        path="restore.password"
        isSecret
        max={500}
        value={password}
        error={props.isWrong ? words.wrongPassword : undefined}
        onChange={setPassword}
      />
      <Button htmlType="submit" loading={props.isBusy} disabled={password === ''}>
        {words.open}
      </Button>
    </form>
  );
}

/** Everything on the screen is of the records before: it starts anew. */
function Done({ restored }: { readonly restored: Restored }) {
  const { texts } = useDesk();
  const words = texts.settings.restore;
  const { aside, heldMails } = restored;
  return (
    <Modal
      open
      title={words.done}
      closable={false}
      mask={{ closable: false }}
      footer={[
        <Button key="again" type="primary" autoFocus onClick={() => window.location.reload()}>
          {words.startAnew}
        </Button>,
      ]}
    >
      {aside !== null && <p>{fill(words.aside, { path: aside })}</p>}
      {heldMails > 0 && <p className="tone-amber">▲ {fill(words.heldMails, { count: heldMails })}</p>}
    </Modal>
  );
}
