import type { ReactNode } from 'react';
import { FieldLabel } from './field-label';

/** What every field takes. `path` is the record's field path: the first invalid one is found and focused by it. */
export interface FieldProps {
  readonly label: string;
  readonly path?: string | undefined;
  readonly isRequired?: boolean | undefined;
  /** A short hint, with the clause where a rule applies. */
  readonly hint?: ReactNode;
  /** The sentence under the field; its presence marks the field as wrong. */
  readonly error?: string | undefined;
  /** A sentence that does not stop a save. */
  readonly warning?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** What the control inside must carry so that label, hint and message belong to it. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-required'?: true;
}

/** Label above, control, then message or hint. `isGroup` for controls of several parts, which get a group with a name instead. */
export function Field(
  props: FieldProps & {
    readonly id: string;
    readonly isGroup?: boolean;
    readonly note?: ReactNode;
    readonly children: ReactNode;
  },
) {
  const { id, label, isRequired = false, hint, error, warning, isGroup = false, note } = props;
  const message = error ?? warning;
  const group = isGroup ? ({ role: 'group', 'aria-labelledby': `${id}-label` } as const) : {};
  return (
    <div
      className="field"
      data-path={props.path}
      data-invalid={error === undefined ? undefined : true}
      {...group}
    >
      <div className="field-head">
        <FieldLabel id={id} isGroup={isGroup} isRequired={isRequired}>
          {label}
        </FieldLabel>
        {note}
      </div>
      {props.children}
      {message !== undefined && (
        <div id={`${id}-message`} className={error === undefined ? 'field-warning' : 'field-error'}>
          {message}
        </div>
      )}
      {message === undefined && hint !== undefined && hint !== '' && (
        <div id={`${id}-message`} className="field-hint">
          {hint}
        </div>
      )}
    </div>
  );
}

/** The attributes that tie a control to its field. */
export const controlProps = (id: string, { hint, error, warning, isRequired }: FieldProps): ControlProps => ({
  id,
  ...(error !== undefined || warning !== undefined || (hint !== undefined && hint !== '')
    ? { 'aria-describedby': `${id}-message` }
    : {}),
  ...(error === undefined ? {} : { 'aria-invalid': true as const }),
  ...(isRequired === true ? { 'aria-required': true as const } : {}),
});
