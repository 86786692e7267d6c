/** 投诉: the page of one complaint and its editor; and the parts other areas fill a complaint with. */

export { ActionDialog } from './actions/action-dialog';
export { MarkDialog } from './actions/mark-dialog';
export { ComplaintEditPage } from './complaint-edit-page';
export { ComplaintPage } from './complaint-page';
export { useCase } from './detail/use-case';
export {
  BoundChoice,
  BoundInstant,
  BoundPerson,
  BoundQuantity,
  BoundText,
  useEditor,
  useFieldProps,
  useFieldValue,
  useRevision,
  useSetField,
} from './editor/fields';
export { jumpTo } from './editor/jump-to';
export { useEditorDues } from './editor/use-editor-dues';
export { useEditorWords } from './editor/use-editor-words';
export { complaintRules } from './model/body-rules';
export { labelOf } from './model/field-name';
export { dateText, dueText, instantText, spanText, type Wording } from './model/format';
export { markPreviewOf } from './model/mark-preview';
export { piecesText } from './model/pieces-text';
export { ProofField } from './proof/proof-field';
export { useWording } from './use-wording';
