import { blankLine, mostLinePhotos } from '@shared/domain/complaint';
import { fill } from '@shared/text';
import { Collapse } from 'antd';
import { useId } from 'react';
import { Field, FileTags, PartField, useTexts } from '../../../../ui';
import { defectRateText } from '../../model/format';
import {
  BoundChoice,
  BoundDate,
  BoundQuantity,
  BoundText,
  Rows,
  useEditor,
  useFieldProps,
  useFieldValue,
  useRevision,
  useSetField,
} from '../fields';

/** C 产品: 0..n product lines, each with its own quantities. */
export function ProductsSection() {
  const { choices, complaint, fields } = useTexts();
  const { editor } = complaint;
  return (
    <>
      <Rows
        path="lines"
        title={fields.lines}
        addLabel={editor.addLine}
        max={60}
        blank={() => blankLine(crypto.randomUUID())}
        rowTitle={(index) => fill(editor.lineTitle, { index: index + 1 })}
        row={(index) => <ProductRow index={index} />}
      />
      <div className="editor-grid">
        <BoundChoice path="countingRule" labels={choices.countingRule} />
        <BoundChoice path="ppmAppeal.state" labels={choices.appealState} />
      </div>
      <AppealFields />
    </>
  );
}

/** PPM申诉 of pieces that are not ours, with its days and what came of it. */
function AppealFields() {
  const { fields } = useTexts();
  const { state } = useFieldValue('ppmAppeal');
  if (state === null) return null;
  return (
    <fieldset className="editor-row" aria-label={fields.ppmAppeal}>
      <div className="editor-grid">
        <BoundDate path="ppmAppeal.askedOn" />
        <BoundDate path="ppmAppeal.answeredOn" />
        <BoundText path="ppmAppeal.reason" />
      </div>
    </fieldset>
  );
}

function ProductRow({ index }: { readonly index: number }) {
  const { complaint } = useTexts();
  const { editor } = complaint;
  const line = useFieldValue(`lines.${index}`);
  const rate = defectRateText(line);
  return (
    <>
      <div className="editor-grid editor-grid-four">
        <PartPicker index={index} />
        <BoundText path={`lines.${index}.partNumber`} />
        <BoundText path={`lines.${index}.customerPartNumber`} />
        <BoundText path={`lines.${index}.batch`} />
        <BoundQuantity path={`lines.${index}.shippedQuantity`} />
        <BoundQuantity path={`lines.${index}.checkedQuantity`} />
        <BoundQuantity path={`lines.${index}.defectiveQuantity`} />
        <BoundQuantity path={`lines.${index}.suspectQuantity`} />
      </div>
      <p className="editor-computed numbers" aria-live="polite">
        {rate === null ? editor.rateUnknown : fill(editor.rate, { rate })}
      </p>
      <div className="editor-grid editor-grid-one-three">
        <BoundText path={`lines.${index}.failureMode`} />
        <BoundText path={`lines.${index}.failureDescription`} rows={1} />
      </div>
      <Photos index={index} />
      <Collapse
        ghost
        items={[
          {
            key: 'more',
            label: editor.more,
            children: (
              <div className="editor-grid editor-grid-four">
                <BoundText path={`lines.${index}.vehicleModel`} />
                <BoundDate path={`lines.${index}.producedOn`} />
                <BoundText path={`lines.${index}.shift`} />
                <BoundText path={`lines.${index}.serialNumbers`} />
                <BoundText path={`lines.${index}.deliveryNote`} />
                <BoundDate path={`lines.${index}.shippedOn`} />
                <BoundQuantity path={`lines.${index}.confirmedByUs`} />
                <BoundQuantity path={`lines.${index}.confirmedByCustomer`} />
                <BoundQuantity path={`lines.${index}.countedForPpm`} />
              </div>
            ),
          },
        ]}
      />
    </>
  );
}

/** 照片 of this line. */
function Photos({ index }: { readonly index: number }) {
  const { complaint } = useTexts();
  const path = `lines.${index}.photoIds` as const;
  const { label, error } = useFieldProps(path);
  const ids = useFieldValue(path);
  const set = useSetField(path);
  const id = useId();
  return (
    <Field label={label} path={path} error={error} id={id} isGroup>
      <FileTags ids={ids} onChange={set} max={mostLinePhotos} addLabel={complaint.editor.photosAdd} />
    </Field>
  );
}

function PartPicker({ index }: { readonly index: number }) {
  const { store } = useEditor();
  const path = `lines.${index}.partName` as const;
  const { label, error, warning } = useFieldProps(path);
  const line = useFieldValue(`lines.${index}`);
  const customerId = useFieldValue('customer.id');
  const revision = useRevision();
  return (
    <PartField
      key={revision}
      path={path}
      label={label}
      error={error}
      warning={warning}
      customerId={customerId}
      value={line}
      onChange={({ partId, partName, partNumber, customerPartNumber, vehicleModel }) =>
        store.getState().set(`lines.${index}`, {
          ...store.getState().body.lines[index],
          partId,
          partName,
          partNumber,
          customerPartNumber,
          vehicleModel,
        })
      }
    />
  );
}
