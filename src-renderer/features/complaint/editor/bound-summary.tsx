import type { Complaint } from '@shared/domain/complaint';
import { caps } from '@shared/domain/scalars';
import { Button } from 'antd';
import { memo } from 'react';
import type { PathOf } from '../../../editor';
import { TextField, useTexts } from '../../../ui';
import { proposeSummary } from '../model/summary-proposal';
import { useFieldProps, useFieldValue, useSetField } from './fields';

/** A 简述 of at most 80 characters, proposed from its full text on request. */
export const BoundSummary = memo(function BoundSummary(props: {
  readonly path: PathOf<Complaint, string>;
  readonly from: PathOf<Complaint, string>;
}) {
  const { editor } = useTexts().complaint;
  const field = useFieldProps(props.path);
  const value = useFieldValue(props.path);
  const full = useFieldValue(props.from);
  const set = useSetField(props.path);
  const hint = (
    <Button
      size="small"
      type="link"
      className="editor-inline-button"
      disabled={full.trim() === ''}
      onClick={() => set(proposeSummary(full))}
    >
      {editor.proposeSummary}
    </Button>
  );
  return (
    <div className="editor-summary">
      <TextField {...field} value={value} onChange={set} max={caps.summary} rows={2} />
      <div className="editor-summary-foot">
        <span className="numbers">{`${value.length}/${caps.summary}`}</span>
        {hint}
      </div>
    </div>
  );
});
