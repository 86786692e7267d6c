import { CustomerField, useTexts } from '../../../ui';
import { useFieldProps, useFieldValue, useRevision, useSetField } from '../../complaint';

/** 谁: by name, code or pinyin initials; a new customer is created in place or stays free text. */
export function CustomerPicker() {
  const { intake } = useTexts();
  const { label, error, warning } = useFieldProps('customer.name');
  const value = useFieldValue('customer');
  const set = useSetField('customer');
  const revision = useRevision();
  return (
    <CustomerField
      key={revision}
      path="customer.name"
      label={label}
      error={error}
      warning={warning}
      value={value}
      onChange={set}
      hint={value.name === '' ? intake.whoHint : ''}
      isRequired
      isAutoFocused={revision === 0}
    />
  );
}
