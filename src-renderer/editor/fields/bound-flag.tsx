import { Checkbox } from 'antd';
import { memo } from 'react';
import { useBoundAnswer } from './use-bound-value';

export interface FlagLook {
  readonly hint?: string;
}

/** A statement that holds or not. */
export const BoundFlag = memo(function BoundFlag(props: FlagLook & { readonly path: string }) {
  const { path, hint } = props;
  const { label, error, value, isDisabled, onChange } = useBoundAnswer(path);
  return (
    <div className="field editor-flag" data-path={path}>
      <Checkbox
        checked={value === true}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.checked)}
      >
        {label}
      </Checkbox>
      {error === undefined && hint !== undefined && <div className="field-hint">{hint}</div>}
      {error !== undefined && <div className="field-error">{error}</div>}
    </div>
  );
});
