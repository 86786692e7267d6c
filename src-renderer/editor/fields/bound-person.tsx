import { memo } from 'react';
import { PersonField } from '../../ui';
import { useBoundText } from './use-bound-value';

export interface PersonLook {
  /** People of this department are suggested first. */
  readonly department?: string;
  readonly label?: string;
}

/** A person by name. */
export const BoundPerson = memo(function BoundPerson(props: PersonLook & { readonly path: string }) {
  const field = useBoundText(props.path);
  return <PersonField {...field} label={props.label ?? field.label} department={props.department} />;
});
