import type { StoredCustomer } from '@shared/domain/customer';
import { valueAt } from '../../editor';
import { CustomerField, type CustomerRef } from '../../ui';
import { useAnyValue, useEditor, useFieldProps, useRevision, useSetAny } from './any-fields';

/** The customer by name, code or pinyin initials; the file fills what the record keeps of it, and which company of ours supplies. */
export function CustomerPicker({
  path,
  isRequired,
}: {
  readonly path: string;
  readonly isRequired: boolean;
}) {
  const { store } = useEditor();
  const { label, error, warning, isDisabled } = useFieldProps(`${path}.name`);
  const value = useAnyValue(path) as CustomerRef;
  const set = useSetAny(path);
  const setCompany = useSetAny('companyId');
  const revision = useRevision();
  const takeCompany = ({ body }: StoredCustomer): void => {
    if (valueAt(store.getState().body, 'companyId') === null && body.companyId !== null)
      setCompany(body.companyId);
  };
  return (
    <CustomerField
      key={revision}
      path={`${path}.name`}
      label={label}
      error={error}
      warning={warning}
      isDisabled={isDisabled}
      isRequired={isRequired}
      value={value}
      onChange={set}
      onFile={takeCompany}
    />
  );
}
