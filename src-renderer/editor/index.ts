/** 编辑器: what every long editor shares, whatever its body is. It knows no area; each gives it its rules and its words. */
import './editor.css';

export { DraftNote } from './draft-note';
export { EditorBar } from './editor-bar';
export { EditorProvider, type EditorServices, type EditorWords, type FieldProps } from './editor-context';
export { EditorSections } from './editor-sections';
export { ErrorSummary } from './error-summary';
export { type BoundFields, boundFields } from './fields/bound-fields';
export { type GateLine, Gates } from './gates';
export { jumpToField } from './jump-to';
export type { BodyRules } from './model/body-rules';
export { changedPaths, type FieldGroups } from './model/differences';
export { type FieldNames, fieldName, withRowNumber } from './model/field-name';
export {
  type FieldPath,
  type FieldValue,
  genericPath,
  type PathOf,
  type RowsPath,
  valueAt,
} from './model/field-path';
export type { FramedSession } from './model/framed-session';
export { type Column, column } from './model/pasted-table';
export { entriesOf, type SchemaNode, schemaAt } from './model/schema-node';
export { planSections, type SectionPlan } from './model/sections';
export { valueText, type WordSet } from './model/value-text';
export { PagedHistory } from './paged-history';
export { RecordEditor } from './record-editor';
export { RecordHistory, RecordHistoryDialog } from './record-history';
export { RestoredNotice } from './restored-notice';
export { StaleDialog } from './stale-dialog';
export { type BodySession, useBodySession } from './use-body-session';
export { isPopupOpen, useEditorKeys } from './use-editor-keys';
export { type SaveOutcome, useEditorSession } from './use-editor-session';
export { type FirstSession, useFirstSession } from './use-first-session';
export { usePlaceAsked } from './use-place-asked';
export { type RecordEditing, useRecordEditing } from './use-record-editing';
export { type RecordSession, useRecordSession } from './use-record-session';
