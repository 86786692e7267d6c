/** 预览: the PDF of an export on the screen, before it is exported. */
export { FormatField, PrintLanguageField } from './export-fields';
export { fetchPreview, Preview, type PreviewProps } from './preview';
export { PrintDialog } from './print-dialog';
