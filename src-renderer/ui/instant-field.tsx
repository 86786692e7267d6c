import {
  type CivilDate,
  civilDateAt,
  epochOf,
  type Instant,
  instantFromWall,
  toInstant,
} from '@shared/domain/calendar';
import { fill } from '@shared/text';
import { Radio } from 'antd';
import { useId, useState } from 'react';
import { DateInput, type TypedDate } from './date-input';
import { instantText } from './dates';
import { useDesk, useNow } from './desk-context';
import { controlProps, Field, type FieldProps } from './field';
import { TimeInput } from './time-input';
import { useUnreadable } from './unreadable';

type Mode = 'just-now' | 'today' | 'earlier';

/**
 * A moment on the factory's wall clock, whatever the PC's zone: 刚刚 · 今天 时:分 · 更早. Nothing is chosen beforehand
 * (decisions.md: the receipt time is never prefilled). `isFutureAllowed` for a customer's absolute time: then only date and time.
 */
export function InstantField(
  props: FieldProps & {
    readonly value: Instant | null;
    readonly onChange: (value: Instant | null) => void;
    readonly isFutureAllowed?: boolean | undefined;
  },
) {
  const { texts, rules } = useDesk();
  const { field } = texts.frame;
  const now = useNow();
  const id = useId();
  const { timeZone } = rules;
  const today = civilDateAt(now, timeZone);
  const local = props.value === null ? null : toInstant(epochOf(props.value), timeZone);
  const [mode, setMode] = useState<Mode | null>(() => modeOf(local, today, props.isFutureAllowed === true));
  const [date, setDate] = useState<CivilDate | null>(local?.slice(0, 10) ?? null);
  const [time, setTime] = useState<string | null>(local?.slice(11, 16) ?? null);

  const [isDateWrong, setIsDateWrong] = useState(false);
  const name = useUnreadable(props.path ?? id);
  const typed = ({ isWrong, isLeft }: TypedDate): void => {
    setIsDateWrong(isLeft);
    if (isWrong) name({ code: 'not-a-date', isQuiet: !isLeft });
    else nameHalf(date, time);
  };
  /** A day without a time (or the other way round) is no moment: named when a save is tried. */
  const nameHalf = (day: CivilDate | null, clock: string | null): void =>
    name((day === null) === (clock === null) ? null : { code: 'not-a-time', isQuiet: true });

  const tell = (nextDate: CivilDate | null, nextTime: string | null): void => {
    setDate(nextDate);
    setTime(nextTime);
    nameHalf(nextDate, nextTime);
    props.onChange(
      nextDate === null || nextTime === null ? null : instantFromWall(nextDate, nextTime, timeZone),
    );
  };
  const choose = (next: Mode): void => {
    setMode(next);
    if (next === 'just-now') {
      const at = toInstant(now, timeZone);
      tell(at.slice(0, 10), at.slice(11, 16));
    } else if (next === 'today') tell(today, null);
    else tell(null, null);
  };

  const isFuture =
    props.isFutureAllowed !== true && props.value !== null && epochOf(props.value) > now + 60_000;
  const error = isFuture
    ? fill(field.inFuture, { now: toInstant(now, timeZone).slice(11, 16) })
    : isDateWrong
      ? field.notADate
      : props.error;
  const own = { ...props, error };
  const control = controlProps(id, own);
  const isSplit = props.isFutureAllowed === true || mode === 'earlier';
  return (
    <Field
      {...own}
      id={id}
      isGroup
      note={
        local !== null && <span className="field-count numbers">{instantText(local, texts, timeZone)}</span>
      }
    >
      <div className="instant">
        {props.isFutureAllowed !== true && (
          <Radio.Group
            optionType="button"
            buttonStyle="solid"
            value={mode}
            disabled={props.isDisabled ?? false}
            aria-labelledby={`${id}-label`}
            options={[
              { value: 'just-now', label: field.justNow },
              { value: 'today', label: field.todayAt },
              { value: 'earlier', label: field.earlier },
            ]}
            onChange={(event) => choose(event.target.value as Mode)}
          />
        )}
        {isSplit && (
          <DateInput
            control={{ ...control, id: `${id}-date` }}
            label={field.date}
            value={date}
            onChange={(next) => tell(next, time)}
            onTyped={typed}
            today={today}
            isDisabled={props.isDisabled}
            isWrong={error !== undefined}
            latest={props.isFutureAllowed === true ? undefined : today}
          />
        )}
        {(isSplit || mode === 'today') && (
          <TimeInput
            control={{ ...control, id: `${id}-time` }}
            label={field.time}
            value={time}
            onChange={(next) => tell(mode === 'today' ? today : date, next)}
            isDisabled={props.isDisabled}
            isWrong={error !== undefined}
          />
        )}
      </div>
    </Field>
  );
}

const modeOf = (local: Instant | null, today: CivilDate, isFutureAllowed: boolean): Mode | null => {
  if (isFutureAllowed) return 'earlier';
  if (local === null) return null;
  return local.slice(0, 10) === today ? 'today' : 'earlier';
};
