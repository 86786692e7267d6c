/** 投诉: the page of one complaint and its editor; and the parts other areas fill a complaint with. */

export { ActionDialog } from './actions/action-dialog';
export { MarkDialog } from './actions/mark-dialog';
export { ComplaintEditPage } from './complaint-edit-page';
export { ComplaintPage } from './complaint-page';
export { useCase } from './detail/use-case';
export { BoundChoice } from './editor/bound-choice';
export { BoundInstant } from './editor/bound-instant';
export { BoundPerson } from './editor/bound-person';
export { BoundQuantity } from './editor/bound-quantity';
export { BoundText } from './editor/bound-text';
export {
  EditorProvider,
  useEditor,
  useFieldProps,
  useFieldValue,
  useRevision,
  useSetField,
} from './editor/editor-context';
export { jumpTo, leaveField } from './editor/jump-to';
export { useEditorDues } from './editor/use-editor-dues';
export { createDraftKeeper, type DraftState } from './model/draft-keeper';
export { createEditorStore, redo, undo } from './model/editor-store';
export { labelOf } from './model/field-path';
export { dateText, dueText, instantText, spanText, type Wording } from './model/format';
export {
  findingsNow,
  firstShapeProblem,
  groupByPath,
  type HeldFinding,
  holdFindings,
  type MessagesByPath,
} from './model/messages';
export { useWording } from './use-wording';
