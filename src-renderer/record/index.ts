/** 记录: list, page and editor of every kind of record that an area describes. It knows no area. */
import './record.css';

export { CountedDue } from './counted-due';
export { WhyDate } from './dated/why-date';
export {
  type AnyDescription,
  type AnyForm,
  type Beginning,
  describeRecord,
  type FreeForm,
  type Freeze,
  type ListColumn,
  type ListConditions,
  type Paper,
  type RecordDescription,
  type RecordWords,
  type RowWords,
  type Section,
  type ShownRecord,
  type Widget,
} from './description';
export { NumberLink } from './detail/number-link';
export { RecordFacts } from './detail/record-facts';
export { DueMark } from './due-mark';
export { useKind } from './edit/kind-context';
export { jumperOf, RecordForm } from './edit/record-form';
export { type FieldPart, type FieldsPart, layoutOf, type OwnPart, type Part, type RowsPart } from './layout';
export { CustomerFilter } from './list/customer-filter';
export type { RecordFilter } from './list/filter-model';
export { PlainList } from './list/plain-list';
export { kindWords, useKindWords } from './model/words';
export { papersOf, titleOfPaper } from './papers';
export { ApprovePlanButton, PlanChangesTable } from './plan-approval';
export { RaiseDialog } from './raise-dialog';
export { RecordPages } from './record-pages';
export { useDescription, useHasPage } from './registry';
export { showInList } from './show-in-list';
export { RowCustomer } from './widgets/row-customer';
