import type { ReminderEntry } from '@shared/contract';
import { fill } from '@shared/text';
import { Button, Drawer, Skeleton } from 'antd';
import { useState } from 'react';
import { call, type Query } from '../../api';
import { EmptyState, ErrorPanel, FailureLine, useCall, useTexts } from '../../ui';
import { ReminderRow } from './reminder-row';
import { SnoozeDialog } from './snooze-dialog';
import './reminder.css';

export interface Reminders {
  readonly waiting: readonly ReminderEntry[];
  readonly snoozed: readonly ReminderEntry[];
  readonly isCut: boolean;
}

/** What the person is reminded of: what came while the program was off, what came since, and what he put off. */
export function ReminderDrawer({
  query,
  onClose,
}: {
  readonly query: Query<Reminders>;
  readonly onClose: () => void;
}) {
  const { frame, reminder: words } = useTexts();
  const [putOff, setPutOff] = useState<ReminderEntry | null>(null);
  const seen = useCall(() => undefined);
  const see = (entries: readonly ReminderEntry[]): void =>
    void seen.send(call('reminder.seen', { keys: entries.slice(0, 500).map(({ key }) => key) }));
  const { value } = query;
  const { waiting = [], snoozed = [] } = value ?? {};
  const groups = [
    { title: words.meanwhile, entries: waiting.filter(({ isMeanwhile }) => isMeanwhile) },
    { title: words.now, entries: waiting.filter(({ isMeanwhile }) => !isMeanwhile) },
    { title: words.snoozed, entries: snoozed },
  ].filter(({ entries }) => entries.length > 0);
  return (
    <Drawer
      open
      className="reminder-drawer"
      title={words.name}
      size="38rem"
      closable={{ 'aria-label': frame.dialog.close }}
      onClose={onClose}
      extra={
        waiting.length > 1 && (
          <Button disabled={seen.isBusy} onClick={() => see(waiting)}>
            {words.seenAll}
          </Button>
        )
      }
    >
      <FailureLine query={query} where={words.name} />
      {seen.error !== null && <ErrorPanel error={seen.error} where={words.name} />}
      {query.isSlow && <Skeleton active />}
      {value !== undefined && groups.length === 0 && <EmptyState text={words.none} />}
      {groups.map(({ title, entries }) => (
        <section key={title} className="reminder-group" aria-label={title}>
          <h3>
            {title} <span className="numbers">{entries.length}</span>
          </h3>
          <ul className="reminder-rows">
            {entries.map((entry) => (
              <ReminderRow
                key={entry.key}
                entry={entry}
                isBusy={seen.isBusy}
                onSeen={() => see([entry])}
                onSnooze={() => setPutOff(entry)}
              />
            ))}
          </ul>
        </section>
      ))}
      {value?.isCut === true && <p>{fill(words.cut, { count: waiting.length })}</p>}
      {putOff !== null && <SnoozeDialog entry={putOff} onClose={() => setPutOff(null)} />}
    </Drawer>
  );
}
