import type { ShownRecord } from '../../record';
import { UnansweredLine } from './unanswered-line';

/** Which low items of a saved period nobody has a measure for. */
export function LowItemsLine({ record }: { readonly record: ShownRecord }) {
  return <UnansweredLine body={(record as ShownRecord<'survey-record'>).stored.body} />;
}
