import { type CivilDate, civilDateAt } from '@shared/domain/calendar';
import { useId } from 'react';
import { DateInput } from './date-input';
import { useDesk, useNow } from './desk-context';
import { controlProps, Field, type FieldProps } from './field';

/** A day on the factory's calendar. */
export function CivilDateField(
  props: FieldProps & {
    readonly value: CivilDate | null;
    readonly onChange: (value: CivilDate | null) => void;
    /** Days after this one cannot be chosen. */
    readonly latest?: CivilDate | undefined;
  },
) {
  const { rules } = useDesk();
  const now = useNow();
  const id = useId();
  return (
    <Field {...props} id={id}>
      <DateInput
        control={controlProps(id, props)}
        value={props.value}
        onChange={props.onChange}
        today={civilDateAt(now, rules.timeZone)}
        isDisabled={props.isDisabled}
        isWrong={props.error !== undefined}
        latest={props.latest}
      />
    </Field>
  );
}
