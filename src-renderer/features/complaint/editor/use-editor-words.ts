import { useMemo } from 'react';
import type { EditorWords } from '../../../editor';
import { fieldName, labelOf } from '../model/field-name';
import { findingText } from '../model/finding-text';
import { valueText } from '../model/value-text';
import { useWording } from '../use-wording';

/** How an editor puts a complaint into words. */
export function useEditorWords(): EditorWords {
  const wording = useWording();
  return useMemo(
    () => ({
      nameOf: (path) => fieldName(path, wording.texts.fields),
      labelOf: (path) => labelOf(path, wording.texts),
      findingText: (finding) => findingText(finding, wording.texts),
      valueText: (path, value) => valueText(path, value, wording),
    }),
    [wording],
  );
}
