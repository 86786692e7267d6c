import type { ReminderEntry } from '@shared/contract';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { PlaceLink, placeOfThing } from '../../state';
import {
  dueText,
  EarliestDay,
  nameOfThing,
  StandingMark,
  shortDue,
  textOfThing,
  useDesk,
  useNow,
} from '../../ui';
import { standingOf, whoText } from './reminder-text';

/** One thing: how it stands and why now, what, whose, when; and what can be done about being reminded. */
export function ReminderRow(props: {
  readonly entry: ReminderEntry;
  readonly isBusy: boolean;
  readonly onSeen: () => void;
  readonly onSnooze: () => void;
}) {
  const { texts, rules } = useDesk();
  const { reminder: words } = texts;
  const { entry } = props;
  const { thing, onDuty, snoozedUntil } = entry;
  const now = useNow();
  const name = `${nameOfThing(thing, texts)} ${thing.number}`;
  const at = (instant: string): string => shortDue(instant, now, rules.timeZone);
  return (
    <li className="reminder-row" data-step={entry.step}>
      <p className="reminder-head">
        <StandingMark view={standingOf(entry, texts)} isProvisional={thing.isProvisional} />
        <span className="reminder-quiet numbers">{fill(words.since, { at: at(entry.since) })}</span>
      </p>
      <p className="reminder-what">
        <strong>{nameOfThing(thing, texts)}</strong>
        <PlaceLink className="reminder-number numbers" to={placeOfThing(thing)}>
          {thing.number}
        </PlaceLink>
        <span>{thing.customerName}</span>
      </p>
      {thing.text !== '' && <p className="reminder-text">{textOfThing(thing, texts)}</p>}
      <p className="reminder-quiet numbers">
        {fill(words.due, { due: dueText(thing.due, texts, rules.timeZone) })}
        {thing.earliest !== null && (
          <>
            {' '}
            <EarliestDay day={thing.earliest} />
          </>
        )}
        {` · ${whoText(entry, texts)}`}
        {onDuty !== null && onDuty.person !== '' && ` · ${fill(words.onDuty, { ...onDuty })}`}
      </p>
      {snoozedUntil !== null && (
        <p className="reminder-text">{fill(words.until, { at: at(snoozedUntil), reason: entry.why })}</p>
      )}
      <span className="reminder-acts">
        <Button disabled={props.isBusy} aria-label={fill(words.snoozeOne, { name })} onClick={props.onSnooze}>
          {words.snooze}
        </Button>
        <Button disabled={props.isBusy} aria-label={fill(words.seenOne, { name })} onClick={props.onSeen}>
          {words.seen}
        </Button>
      </span>
    </li>
  );
}
