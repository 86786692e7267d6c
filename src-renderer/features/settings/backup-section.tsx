import type { BackupState, CallError, Result } from '@shared/contract';
import { backupHours, usualBackupHours } from '@shared/domain/backup';
import { fill } from '@shared/text';
import { App, Button } from 'antd';
import { useState } from 'react';
import { call, useQuery } from '../../api';
import { loadPreferences, savePreferences, useHasRight, usePreferences } from '../../state';
import { ChoiceField, ErrorPanel, errorSentences, FailureLine, instantText, useDesk } from '../../ui';
import { PlaceButtons } from './place-buttons';
import { Section } from './section';

/** Backups of everything: when the last one was made, how often, and the second place. */
export function BackupSection({ onRestore }: { readonly onRestore: () => void }) {
  const { texts, rules } = useDesk();
  const words = texts.settings.backup;
  const { message } = App.useApp();
  const { backupHours: hours } = usePreferences();
  const query = useQuery('backup.state', {});
  const [error, setError] = useState<CallError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const mayRestore = useHasRight('settings');
  const state = query.value;
  const run = async (asked: Promise<Result<BackupState>>, done: (after: BackupState) => void) => {
    setIsBusy(true);
    const result = await asked;
    await loadPreferences();
    query.reload();
    setIsBusy(false);
    setError(result.ok ? null : result.error);
    if (result.ok) done(result.value);
  };
  const backUp = (): Promise<void> =>
    run(call('backup.make', {}), ({ fault }) => {
      if (fault === null) void message.success(words.made);
    });
  const at = (instant: string): string => instantText(instant, texts, rules.timeZone);
  return (
    <Section name="backup">
      <FailureLine query={query} where={texts.settings.section.backup} />
      {state !== undefined && (
        <p role="status">
          {state.lastAt === null ? words.none : fill(words.last, { at: at(state.lastAt) })}{' '}
          <span className="settings-path">{state.folder}</span>
        </p>
      )}
      {state !== undefined && state.fault !== null && (
        <p className="tone-red">▲ {fill(words.failed, { why: whyOf(state.fault, texts) })}</p>
      )}
      <div className="settings-shared-buttons">
        <Button loading={isBusy || state?.isRunning === true} onClick={() => void backUp()}>
          {words.now}
        </Button>
        <Button disabled={!mayRestore} onClick={onRestore}>
          {texts.settings.restore.title}…
        </Button>
        {!mayRestore && <span className="settings-intro">{words.restoreNotMine}</span>}
      </div>
      <ChoiceField
        label={words.every}
        hint={words.everyHint}
        isButtons
        value={String(hours ?? usualBackupHours)}
        onChange={(next) =>
          void savePreferences({ backupHours: backupHours.find((each) => String(each) === next) })
        }
        choices={backupHours.map((each) => ({ value: String(each), label: words.hours[each] }))}
      />
      <fieldset className="settings-shared">
        <legend>{words.second.title}</legend>
        <p className="settings-intro">{words.second.intro}</p>
        {state !== undefined && state.second !== null && <SecondPlace second={state.second} />}
        {error !== null && (
          <ErrorPanel error={error} where={words.second.title} onClose={() => setError(null)} />
        )}
        <PlaceButtons
          isChosen={state !== undefined && state.second !== null}
          isBusy={isBusy}
          words={words.second}
          onChange={(folder) => void run(call('backup.place', { folder }), () => undefined)}
        />
      </fieldset>
    </Section>
  );
}

function SecondPlace({ second }: { readonly second: NonNullable<BackupState['second']> }) {
  const { texts, rules } = useDesk();
  const words = texts.settings.backup.second;
  const { folder, lastAt, isLate, fault } = second;
  const age =
    lastAt === null ? words.never : fill(words.last, { at: instantText(lastAt, texts, rules.timeZone) });
  return (
    <>
      <p>
        <span className="settings-path">{folder}</span>{' '}
        <span role="status" className={isLate ? 'tone-red' : undefined}>
          {isLate ? `▲ ${age} ${words.late}` : age}
        </span>
      </p>
      {fault !== null && (
        <p className={isLate ? 'tone-red' : 'tone-amber'}>
          {fault === 'file-missing' ? words.away : fill(words.failed, { why: whyOf(fault, texts) })}
        </p>
      )}
    </>
  );
}

const whyOf = (
  code: NonNullable<BackupState['fault']>,
  texts: Parameters<typeof errorSentences>[1],
): string => {
  const { what, way } = errorSentences({ code, params: {}, id: '' }, texts);
  return `${what} ${way}`;
};
