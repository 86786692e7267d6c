import { effectDrawn } from '@shared/forms/drawings';
import { useDeferredValue, useMemo } from 'react';
import { LiveDrawing, useTexts } from '../../../ui';
import { useFieldValue } from '../fields';

/** The chart of the effect as it is printed, redrawn after each key that changes its figures; a sentence before the first ones. */
export function TrendChart() {
  const validation = useDeferredValue(useFieldValue('validation'));
  const actions = useDeferredValue(useFieldValue('actions'));
  const { workspace } = useTexts();
  const content = useMemo(() => effectDrawn({ validation, actions }), [validation, actions]);
  return content === null ? (
    <p className="editor-quiet">{workspace.d6.noFigures}</p>
  ) : (
    <LiveDrawing content={content} />
  );
}
