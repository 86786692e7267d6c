import type { ReactNode } from 'react';
import { useTexts } from './desk-context';

/** A label above its field; required ones carry a mark that is also read aloud. */
export function FieldLabel(props: {
  readonly id: string;
  readonly isRequired?: boolean;
  readonly isGroup?: boolean;
  readonly children: ReactNode;
}) {
  const { field } = useTexts().frame;
  const content = (
    <>
      {props.children}
      {props.isRequired === true && (
        <span className="field-required" title={field.required}>
          <span aria-hidden="true">*</span>
          <span className="visually-hidden">{field.required}</span>
        </span>
      )}
    </>
  );
  return props.isGroup === true ? (
    <span id={`${props.id}-label`} className="field-label">
      {content}
    </span>
  ) : (
    <label id={`${props.id}-label`} htmlFor={props.id} className="field-label">
      {content}
    </label>
  );
}
