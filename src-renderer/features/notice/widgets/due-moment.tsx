import { instantFromWall } from '@shared/domain/calendar';
import { InstantField, useDesk } from '../../../ui';
import { eventFields } from '../fields';

const { useFieldProps, useRevision } = eventFields;
// What the row of a customer and the record itself have in common: by path alone.
const useValue = eventFields.useFieldValue as unknown as (path: string) => string | null;
const useSet = eventFields.useSetField as unknown as (path: string) => (value: string | null) => void;

/** A moment that is to come: a day and a time to be ready by. */
export function DueMoment({ path }: { readonly path: string }) {
  const { rules } = useDesk();
  const value = useValue(path);
  return (
    <InstantField
      key={useRevision()}
      {...useFieldProps(path)}
      // A day without a time, as delivery lists have it, lasts until its end.
      value={value?.length === 10 ? instantFromWall(value, '23:59', rules.timeZone) : value}
      isFutureAllowed
      onChange={useSet(path)}
    />
  );
}
