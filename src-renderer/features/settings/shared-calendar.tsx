import type { CallError, Input } from '@shared/contract';
import { fill } from '@shared/text';
import { useState } from 'react';
import { call, useQuery } from '../../api';
import { loadPreferences, usePreferences } from '../../state';
import { ChoiceField, ErrorPanel, errorSentences, FailureLine, instantText, useDesk } from '../../ui';
import { PlaceButtons } from './place-buttons';

type Change = Input<'calendar.share'>;

/** 共享日历文件: a folder in which this PC keeps a calendar file that others subscribe to, and how that stands. */
export function SharedCalendar() {
  const { texts, rules, people, departments } = useDesk();
  const words = texts.settings.shared;
  const { sharedCalendar } = usePreferences();
  const query = useQuery('calendar.shared', {});
  const [error, setError] = useState<CallError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const { owner = '', department = '', isOpen = false } = sharedCalendar ?? {};
  const share = async (folder: Change['folder'], change: Partial<Change> = {}): Promise<void> => {
    setIsBusy(true);
    const result = await call('calendar.share', { owner, department, isOpen, ...change, folder });
    await loadPreferences();
    query.reload();
    setIsBusy(false);
    setError(result.ok ? null : result.error);
  };
  const everyOr = (names: readonly string[]) => [
    { value: '', label: words.everything },
    ...names.filter((name) => name !== '').map((name) => ({ value: name, label: name })),
  ];
  const state = query.value;
  const isShared = state !== undefined && state.folder !== null;
  return (
    <fieldset className="settings-shared">
      <legend>{words.title}</legend>
      <p className="settings-intro">{words.intro}</p>
      <FailureLine query={query} where={words.title} />
      {isShared && (
        <>
          <p>
            <span className="settings-path">{state.folder}</span>{' '}
            <span role="status" className={state.fault === null ? undefined : 'tone-red'}>
              {state.fault !== null
                ? `▲ ${errorSentences({ code: state.fault, params: {}, id: '' }, texts).what} ${words.failed}`
                : state.writtenAt === null
                  ? words.soon
                  : fill(words.written, { at: instantText(state.writtenAt, texts, rules.timeZone) })}
            </span>
          </p>
          <div className="settings-shared-filter">
            <ChoiceField
              label={words.department}
              value={department}
              onChange={(next) => void share('keep', { department: next ?? '' })}
              choices={everyOr(departments)}
            />
            <ChoiceField
              label={words.owner}
              value={owner}
              onChange={(next) => void share('keep', { owner: next ?? '' })}
              choices={everyOr(people.filter((person) => person.isActive).map(({ name }) => name))}
            />
            <ChoiceField
              label={words.holds}
              isButtons
              value={isOpen ? 'open' : 'all'}
              onChange={(next) => void share('keep', { isOpen: next === 'open' })}
              choices={[
                { value: 'all', label: words.all },
                { value: 'open', label: words.open },
              ]}
            />
          </div>
        </>
      )}
      {error !== null && <ErrorPanel error={error} where={words.title} onClose={() => setError(null)} />}
      <PlaceButtons
        isChosen={isShared}
        isBusy={isBusy}
        words={words}
        onChange={(change) => void share(change)}
      />
    </fieldset>
  );
}
