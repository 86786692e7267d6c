import type { ReactNode } from 'react';
import {
  type EditorServices,
  type FieldProps,
  useEditor,
  useFieldProps,
  useFieldValue,
  useRevision,
  useSetField,
} from '../editor-context';
import type { FieldPath, FieldValue, PathOf, RowsPath } from '../model/field-path';
import { BoundApprover } from './bound-approver';
import { BoundChoice, type ChoiceLook } from './bound-choice';
import { BoundDate } from './bound-date';
import { BoundDepartment } from './bound-department';
import { BoundFlag, type FlagLook } from './bound-flag';
import { BoundInstant, type InstantLook } from './bound-instant';
import { BoundMoney, type MoneyLook } from './bound-money';
import { BoundPerson, type PersonLook } from './bound-person';
import { BoundQuantity, type QuantityLook } from './bound-quantity';
import { BoundText, type TextLook } from './bound-text';
import { BoundYesNo } from './bound-yes-no';
import { Rows, type RowsLook } from './rows';

export interface AnyField<Body> {
  readonly path: FieldPath<Body>;
}
export interface FieldOf<Body, V> {
  readonly path: PathOf<Body, V>;
}
export interface RowsField<Body> {
  readonly path: RowsPath<Body>;
}

/** A component that takes these. */
export type Bound<Props> = (props: Props) => ReactNode;

// Interfaces, so that a declaration names them instead of spelling out every path of the body.
export type UseEditor<Body> = () => EditorServices<Body>;
export type UseFieldValue<Body> = <P extends FieldPath<Body>>(path: P) => FieldValue<Body, P>;
export type UseSetField<Body> = <P extends FieldPath<Body>>(path: P) => (value: FieldValue<Body, P>) => void;

/** The fields and hooks of the editor of one kind of body: a path that it does not have, or of another kind of value, is refused. */
export interface BoundFields<Body> {
  readonly useEditor: UseEditor<Body>;
  /** One field's value; the component is painted again only when this value changes. */
  readonly useFieldValue: UseFieldValue<Body>;
  /** Replaces one field. */
  readonly useSetField: UseSetField<Body>;
  /** Label and messages of a field, ready to be spread over a widget. */
  readonly useFieldProps: (path: string) => FieldProps;
  /** Changes with undo and restored drafts: the key of widgets that keep half-typed text. */
  readonly useRevision: () => number;
  readonly BoundApprover: Bound<FieldOf<Body, string>>;
  readonly BoundChoice: Bound<AnyField<Body> & ChoiceLook>;
  readonly BoundDate: Bound<AnyField<Body>>;
  readonly BoundDepartment: Bound<FieldOf<Body, string>>;
  readonly BoundFlag: Bound<FieldOf<Body, boolean> & FlagLook>;
  readonly BoundInstant: Bound<AnyField<Body> & InstantLook>;
  readonly BoundMoney: Bound<
    (FieldOf<Body, number> | FieldOf<Body, number | null> | FieldOf<Body, number | null | undefined>) &
      MoneyLook
  >;
  readonly BoundPerson: Bound<FieldOf<Body, string> & PersonLook>;
  readonly BoundQuantity: Bound<FieldOf<Body, number | null> & QuantityLook>;
  readonly BoundText: Bound<FieldOf<Body, string> & TextLook>;
  readonly BoundYesNo: Bound<FieldOf<Body, boolean | null>>;
  readonly Rows: Bound<RowsField<Body> & RowsLook>;
}

const untyped = {
  useEditor,
  useFieldValue,
  useSetField,
  useFieldProps,
  useRevision,
  BoundApprover,
  BoundChoice,
  BoundDate,
  BoundDepartment,
  BoundFlag,
  BoundInstant,
  BoundMoney,
  BoundPerson,
  BoundQuantity,
  BoundText,
  BoundYesNo,
  Rows,
};

/** The typed view of the one implementation: `export const { BoundText, Rows } = boundFields<Report>()`. */
export const boundFields = <Body>(): BoundFields<Body> => untyped as unknown as BoundFields<Body>;
