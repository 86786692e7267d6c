import { ChoiceField, useTexts } from '../../../ui';
import { eventFields } from '../fields';

const { useFieldProps, useFieldValue } = eventFields;
const useOwner = eventFields.useFieldValue as unknown as (path: string) => string | null;
const useSetOwner = eventFields.useSetField as unknown as (path: string) => (row: string | null) => void;

const own = 'own';

/** Whose row of the range it is: one of the event's customers, or nobody's because it never left. */
export function OwnerField({ path }: { readonly path: string }) {
  const { notices } = useTexts();
  const customers = useFieldValue('customers');
  const value = useOwner(path);
  const set = useSetOwner(path);
  return (
    <ChoiceField
      {...useFieldProps(path)}
      value={value ?? own}
      isClearable={false}
      choices={[
        { value: own, label: notices.ownStock },
        ...customers.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(chosen) => set(chosen === own ? null : chosen)}
    />
  );
}
