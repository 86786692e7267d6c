/** 记录: list, page and editor of every kind of record that an area describes. It knows no area. */
import './record.css';

export {
  type AnyDescription,
  type Beginning,
  describeRecord,
  type ListColumn,
  type Paper,
  type RecordDescription,
  type RecordWords,
  type RowWords,
  type Section,
  type ShownRecord,
  type Widget,
} from './description';
export { DueMark } from './due-mark';
export { useKind } from './edit/kind-context';
export { type FieldPart, type FieldsPart, layoutOf, type OwnPart, type Part, type RowsPart } from './layout';
export type { RecordFilter } from './list/filter-model';
export { kindWords, useKindWords } from './model/words';
export { papersOf, titleOfPaper } from './papers';
export { RecordPages } from './record-pages';
export { useDescription, useHasPage } from './registry';
