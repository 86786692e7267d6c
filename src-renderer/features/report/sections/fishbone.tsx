import { causesDrawn } from '@shared/forms/drawings';
import { useDeferredValue, useMemo } from 'react';
import { LiveDrawing, useTexts } from '../../../ui';
import { useFieldValue } from '../fields';

/** The cause-and-effect diagram as it is printed, redrawn after each key that changes its causes; a sentence before the first one. */
export function Fishbone() {
  const analysis = useDeferredValue(useFieldValue('analysis'));
  const problem = useDeferredValue(useFieldValue('problem'));
  const title = useDeferredValue(useFieldValue('title'));
  const { workspace } = useTexts();
  const content = useMemo(() => causesDrawn({ analysis, problem, title }), [analysis, problem, title]);
  return content === null ? (
    <p className="editor-quiet">{workspace.d4.noFactors}</p>
  ) : (
    <LiveDrawing content={content} />
  );
}
