import { memo, type ReactNode } from 'react';
import { ChoiceField, choicesOf } from '../../ui';
import { useBoundOption } from './use-bound-value';

export interface ChoiceLook {
  /** Names of the values, in their order. */
  readonly labels: Readonly<Record<string, string>>;
  readonly isButtons?: boolean;
  readonly isClearable?: boolean;
  readonly isRequired?: boolean;
  readonly label?: string;
  readonly hint?: ReactNode;
  readonly placeholder?: string;
}

/** One of a closed set; `labels` names the values in their order. */
export const BoundChoice = memo(function BoundChoice(props: ChoiceLook & { readonly path: string }) {
  const field = useBoundOption(props.path);
  return (
    <ChoiceField
      {...field}
      label={props.label ?? field.label}
      choices={choicesOf(props.labels)}
      isButtons={props.isButtons}
      isClearable={props.isClearable}
      isRequired={props.isRequired}
      hint={props.hint}
      placeholder={props.placeholder}
    />
  );
});
