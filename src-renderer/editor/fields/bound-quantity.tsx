import { memo } from 'react';
import { QuantityField } from '../../ui';
import { useBoundNumber } from './use-bound-value';

export interface QuantityLook {
  readonly unit?: string;
}

/** A whole number of pieces or minutes. */
export const BoundQuantity = memo(function BoundQuantity(props: QuantityLook & { readonly path: string }) {
  return <QuantityField {...useBoundNumber(props.path)} unit={props.unit} />;
});
