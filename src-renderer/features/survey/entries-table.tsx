import type { ShownRecord } from '../../record';
import { EntryLines } from './entry-lines';

/** The sheets of a saved period. */
export function EntriesTable({ record }: { readonly record: ShownRecord }) {
  return <EntryLines entries={(record as ShownRecord<'survey-record'>).stored.body.entries} />;
}
