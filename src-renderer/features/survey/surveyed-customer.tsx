import type { Survey } from '@shared/domain/survey';
import { boundFields } from '../../editor';
import { CustomerField, namedRef } from '../../ui';

const { useFieldProps, useFieldValue, useRevision, useSetField } = boundFields<Survey>();

/** The customer that is asked, by his file; a plant that stands there already stays. */
export function SurveyedCustomer() {
  const field = useFieldProps('customerName');
  const revision = useRevision();
  const id = useFieldValue('customerId');
  const name = useFieldValue('customerName');
  const plant = useFieldValue('plant');
  const setId = useSetField('customerId');
  const setName = useSetField('customerName');
  const setPlant = useSetField('plant');
  return (
    <CustomerField
      {...field}
      key={revision}
      isRequired
      value={namedRef(id, name, plant)}
      onChange={(next) => {
        setName(next.name);
        if (next.id !== id) setId(next.id);
        if (plant === '' && next.plant !== '') setPlant(next.plant);
      }}
    />
  );
}
