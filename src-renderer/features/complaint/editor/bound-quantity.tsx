import { memo } from 'react';
import { QuantityField } from '../../../ui';
import type { PathOf } from '../model/field-path';
import { useFieldProps, useFieldValue, useSetField } from './editor-context';

/** A whole number of pieces or minutes. */
export const BoundQuantity = memo(function BoundQuantity(props: {
  readonly path: PathOf<number | null>;
  readonly unit?: string;
}) {
  const field = useFieldProps(props.path);
  const value = useFieldValue(props.path);
  const set = useSetField(props.path);
  return <QuantityField {...field} value={value} onChange={set} unit={props.unit} />;
});
