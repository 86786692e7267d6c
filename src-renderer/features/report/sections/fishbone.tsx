import { causesDrawn } from '@shared/forms/drawings';
import { useMemo } from 'react';
import { LiveDrawing, useTexts } from '../../../ui';
import { useFieldValue } from '../fields';

/** The cause-and-effect diagram as it is printed, redrawn while causes are entered; a sentence before the first one. */
export function Fishbone() {
  const analysis = useFieldValue('analysis');
  const problem = useFieldValue('problem');
  const title = useFieldValue('title');
  const { workspace } = useTexts();
  const content = useMemo(() => causesDrawn({ analysis, problem, title }), [analysis, problem, title]);
  return content === null ? (
    <p className="editor-quiet">{workspace.d4.noFactors}</p>
  ) : (
    <LiveDrawing content={content} />
  );
}
