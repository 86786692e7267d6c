import type { ReminderEntry } from '@shared/contract';
import { epochOf, type Instant } from '@shared/domain/calendar';
import { fill } from '@shared/text';
import { useState } from 'react';
import { call } from '../../api';
import { useSettings } from '../../state';
import {
  ActionDialog,
  ChoiceField,
  InstantField,
  instantText,
  nameOfThing,
  TextField,
  useCall,
  useDesk,
  useNow,
} from '../../ui';
import { type SnoozeChoice, snoozeChoices, untilOf } from './snooze-times';

const mostDays = 31;
const day = 86_400_000;
const longestReason = 200;

/** 稍后提醒: until when, and why. */
export function SnoozeDialog({
  entry,
  onClose,
}: {
  readonly entry: ReminderEntry;
  readonly onClose: () => void;
}) {
  const { texts, rules, calendar } = useDesk();
  const { reminder: words } = texts;
  const now = useNow();
  const dayStart = useSettings(({ settings }) => settings.reminders.dayStart);
  const [choice, setChoice] = useState<SnoozeChoice>('hour');
  const [own, setOwn] = useState<Instant | null>(null);
  const [why, setWhy] = useState('');
  const { error, isBusy, send } = useCall(onClose);
  const clock = { now, rules, lookup: calendar.fact, dayStart };
  const until = choice === 'other' ? own : untilOf(choice, clock);
  const labels = {
    hour: words.inAnHour,
    closing: words.beforeClosing,
    'next-day': words.nextWorkingDay,
    other: words.other,
  };
  const isWrong = until !== null && (epochOf(until) <= now || epochOf(until) > now + mostDays * day);
  const isLong = why.length > longestReason;
  const problem =
    until === null || isWrong ? words.pastTime : why.trim() === '' || isLong ? words.reasonMissing : null;
  return (
    <ActionDialog
      title={words.snoozeTitle}
      intro={words.snoozeIntro}
      okText={words.save}
      record={fill(words.until, {
        at: until === null ? '–' : instantText(until, texts, rules.timeZone),
        reason: why.trim() === '' ? '–' : why.trim(),
      })}
      problem={problem}
      error={error}
      isBusy={isBusy}
      onSubmit={() => {
        if (until !== null)
          void send(call('reminder.snooze', { keys: [entry.key], until, reason: why.trim() }));
      }}
      onCancel={onClose}
    >
      <p>
        <strong>{`${nameOfThing(entry.thing, texts)} ${entry.thing.number}`}</strong>{' '}
        {entry.thing.customerName}
      </p>
      <ChoiceField
        label={words.when}
        isButtons
        isClearable={false}
        value={choice}
        choices={snoozeChoices(clock).map((value) => ({ value, label: labels[value] }))}
        onChange={(next) => setChoice(next ?? 'hour')}
      />
      {choice === 'other' && (
        <InstantField label={words.otherTime} isRequired isFutureAllowed value={own} onChange={setOwn} />
      )}
      <TextField label={words.why} isRequired max={longestReason} rows={2} value={why} onChange={setWhy} />
    </ActionDialog>
  );
}
