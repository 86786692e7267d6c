import { memo, type ReactNode } from 'react';
import { InstantField } from '../../ui';
import { useRevision } from '../editor-context';
import { useBoundOption } from './use-bound-value';

export interface InstantLook {
  readonly label?: string;
  readonly hint?: ReactNode;
  readonly isRequired?: boolean;
  /** For what is due: then only date and time are asked. */
  readonly isFutureAllowed?: boolean;
}

/** A minute on the factory's clock; never prefilled. */
export const BoundInstant = memo(function BoundInstant(props: InstantLook & { readonly path: string }) {
  const field = useBoundOption(props.path);
  const revision = useRevision();
  return (
    <InstantField
      key={revision}
      {...field}
      label={props.label ?? field.label}
      hint={props.hint}
      isRequired={props.isRequired}
      isFutureAllowed={props.isFutureAllowed}
    />
  );
});
