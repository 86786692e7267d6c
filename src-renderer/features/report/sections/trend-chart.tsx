import { effectDrawn } from '@shared/forms/drawings';
import { useMemo } from 'react';
import { LiveDrawing, useTexts } from '../../../ui';
import { useFieldValue } from '../fields';

/** The chart of the effect as it is printed, redrawn while figures are entered; a sentence before the first ones. */
export function TrendChart() {
  const validation = useFieldValue('validation');
  const actions = useFieldValue('actions');
  const { workspace } = useTexts();
  const content = useMemo(() => effectDrawn({ validation, actions }), [validation, actions]);
  return content === null ? (
    <p className="editor-quiet">{workspace.d6.noFigures}</p>
  ) : (
    <LiveDrawing content={content} />
  );
}
