import { PartField, useTexts } from '../../../ui';
import { useEditor, useFieldProps, useFieldValue, useRevision } from '../../complaint';

/** 哪种件: the first product line's part. */
export function PartPicker() {
  const { intake } = useTexts();
  const { store } = useEditor();
  const { error, warning } = useFieldProps('lines.0.partName');
  const line = useFieldValue('lines.0');
  const customerId = useFieldValue('customer.id');
  const revision = useRevision();
  return (
    <PartField
      key={revision}
      path="lines.0.partName"
      label={intake.partNumber}
      error={error}
      warning={warning}
      customerId={customerId}
      value={line}
      onChange={({ partId, partName, partNumber, customerPartNumber, vehicleModel }) => {
        const known = store.getState().body.lines[0];
        store
          .getState()
          .set('lines.0', { ...known, partId, partName, partNumber, customerPartNumber, vehicleModel });
      }}
    />
  );
}
