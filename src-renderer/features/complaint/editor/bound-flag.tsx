import { Checkbox } from 'antd';
import { memo } from 'react';
import type { PathOf } from '../model/field-path';
import { useFieldProps, useFieldValue, useSetField } from './editor-context';

/** A statement that holds or not. */
export const BoundFlag = memo(function BoundFlag(props: {
  readonly path: PathOf<boolean>;
  readonly hint?: string;
}) {
  const { path, hint } = props;
  const { label, error } = useFieldProps(path);
  const value = useFieldValue(path);
  const set = useSetField(path);
  return (
    <div className="field editor-flag" data-path={path}>
      <Checkbox checked={value} onChange={(event) => set(event.target.checked)}>
        {label}
      </Checkbox>
      {error === undefined && hint !== undefined && <div className="field-hint">{hint}</div>}
      {error !== undefined && <div className="field-error">{error}</div>}
    </div>
  );
});
