import { PartField, useTexts } from '../../../ui';
import { eventFields } from '../fields';

const { BoundText, useFieldProps, useFieldValue, useRevision, useSetField } = eventFields;

/** 哪种件: our part by name or number. What a customer calls it is his own and stands in his notice alone. */
export function FoundPart() {
  const { papers } = useTexts();
  const field = useFieldProps('product.name');
  const product = useFieldValue('product');
  const set = useSetField('product');
  return (
    <div className="editor-grid editor-grid-two">
      <PartField
        key={useRevision()}
        {...field}
        label={papers.notice.partName}
        isRequired
        customerId={null}
        value={{
          partId: null,
          partName: product.name,
          partNumber: product.number,
          customerPartNumber: '',
          vehicleModel: '',
        }}
        onChange={({ partName, partNumber }) =>
          set({ name: partName, number: partNumber === '' ? product.number : partNumber })
        }
      />
      <BoundText path="product.number" />
    </div>
  );
}
