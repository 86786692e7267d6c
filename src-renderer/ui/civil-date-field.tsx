import { type CivilDate, civilDateAt } from '@shared/domain/calendar';
import { useId, useState } from 'react';
import { DateInput, type TypedDate } from './date-input';
import { useDesk, useNow } from './desk-context';
import { controlProps, Field, type FieldProps } from './field';
import { useUnreadable } from './unreadable';

/** A day on the factory's calendar. */
export function CivilDateField(
  props: FieldProps & {
    readonly value: CivilDate | null;
    readonly onChange: (value: CivilDate | null) => void;
    /** Days after this one cannot be chosen. */
    readonly latest?: CivilDate | undefined;
  },
) {
  const { texts, rules } = useDesk();
  const now = useNow();
  const id = useId();
  const [isWrong, setIsWrong] = useState(false);
  const tell = useUnreadable(props.path ?? id);
  const typed = ({ isWrong: isNone, isLeft }: TypedDate): void => {
    setIsWrong(isLeft);
    tell(isNone ? { code: 'not-a-date', isQuiet: !isLeft } : null);
  };
  const own = { ...props, error: isWrong ? texts.frame.field.notADate : props.error };
  return (
    <Field {...own} id={id}>
      <DateInput
        control={controlProps(id, own)}
        value={props.value}
        onChange={props.onChange}
        onTyped={typed}
        today={civilDateAt(now, rules.timeZone)}
        isDisabled={props.isDisabled}
        isWrong={own.error !== undefined}
        latest={props.latest}
      />
    </Field>
  );
}
