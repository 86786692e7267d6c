import type { CallError } from '@shared/contract';
import type { CivilDate } from '@shared/domain/calendar';
import type { DatedThing } from '@shared/domain/dated';
import { fill } from '@shared/text';
import { useState } from 'react';
import { call } from '../../../api';
import {
  ActionDialog,
  CivilDateField,
  dayText,
  nameOfThing,
  TextField,
  textOfThing,
  useDesk,
  useToday,
} from '../../../ui';
import { cautionsOf, sortOf } from './cautions';

/** What was moved, from where to where. */
export interface Moved {
  readonly thing: DatedThing;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly reason: string;
  /** It had no day before, only its month. */
  readonly wasMonthOnly: boolean;
}

/** 改期: the new day with what kind of day it is and who is away then, the reason, and what will be recorded. */
export function MoveDialog(props: {
  readonly thing: DatedThing;
  /** The day it was dropped on. */
  readonly to: CivilDate | null;
  readonly onMoved: (moved: Moved) => void;
  readonly onClose: () => void;
}) {
  const desk = useDesk();
  const { texts, calendar } = desk;
  const words = texts.dated.move;
  const today = useToday();
  const { thing } = props;
  const [to, setTo] = useState(props.to);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<CallError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const given = reason.trim();
  const what = nameOfThing(thing, texts);
  const { number, source, key, day: from } = thing;

  const submit = async (): Promise<void> => {
    if (to === null) return;
    setIsBusy(true);
    const result = await call('dated.move', { key, from, to, reason: given });
    setIsBusy(false);
    if (result.ok) props.onMoved({ thing, from, to, reason: given, ...result.value });
    else setError(result.error);
  };
  const problem =
    to === null ? words.needsDay : to === from ? words.sameDay : given === '' ? words.needsReason : null;
  const cautions = to === null ? [] : cautionsOf({ to, owner: thing.owner, today }, desk);
  return (
    <ActionDialog
      title={fill(words.title, { what, number })}
      intro={[thing.customerName, textOfThing(thing, texts), thing.owner]
        .filter((part) => part !== '')
        .join(' · ')}
      okText={words.ok}
      record={fill(words.record, {
        kind: source === 'complaint' ? '' : texts.recordFacts.kind[source],
        number,
        what,
        from: dayText(from, texts),
        to: to === null ? '…' : dayText(to, texts),
      })}
      problem={problem}
      error={error}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      onCancel={props.onClose}
    >
      <p className="numbers">
        {fill(words.from, { date: dayText(from, texts), sort: sortOf(calendar.fact(from), texts) })}
      </p>
      <CivilDateField
        label={words.to}
        isRequired
        value={to}
        onChange={setTo}
        warning={cautions.length === 0 ? undefined : cautions.join(' ')}
      />
      {to !== null && (
        <p className="numbers">
          {fill(words.isA, { date: dayText(to, texts), sort: sortOf(calendar.fact(to), texts) })}
        </p>
      )}
      <TextField label={words.reason} isRequired max={200} value={reason} onChange={setReason} />
    </ActionDialog>
  );
}
