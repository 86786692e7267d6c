import { useTexts } from '../../ui';

/** What the program adds by itself with the first save. */
export function CarryHint() {
  return <p className="editor-quiet">{useTexts().serviceSummary.carried.hint}</p>;
}
