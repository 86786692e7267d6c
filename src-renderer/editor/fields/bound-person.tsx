import type { CivilDate } from '@shared/domain/calendar';
import { memo } from 'react';
import { PersonField } from '../../ui';
import { useFieldValue } from '../editor-context';
import { useBoundText } from './use-bound-value';

export interface PersonLook {
  /** People of this department are suggested first. */
  readonly department?: string;
  readonly label?: string;
}

/** A person by name; one who is given something to do is judged by the day it is due. */
export const BoundPerson = memo(function BoundPerson(props: PersonLook & { readonly path: string }) {
  const field = useBoundText(props.path);
  const row = useFieldValue(rowOf(props.path));
  return (
    <PersonField
      {...field}
      label={props.label ?? field.label}
      department={props.department}
      dueOn={isAssigned(props.path) ? dayOf(row) : null}
    />
  );
});

/** The object that holds the field; for a field of the record itself a path that leads nowhere, as a record has many days. */
const rowOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')));

/** 责任人: who is to do it. The other names say who did. */
const isAssigned = (path: string): boolean => path.endsWith('.responsible');

const dayOf = (row: unknown): CivilDate | null => {
  const day: unknown = dueFields
    .map((name) => Reflect.get(Object(row), name))
    .find((value) => value !== undefined);
  return typeof day === 'string' ? day.slice(0, 10) : null;
};

/** What rows call the day by which it is to be done. */
const dueFields = ['dueOn', 'plannedOn', 'due'] as const;
