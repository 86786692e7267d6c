/** 预览: the PDF of an export on the screen, before it is exported. */
export { exportLabel, FormatField, PrintLanguageField } from './export-fields';
export { ExportListing } from './export-listing';
export { fetchPreview, Preview, type PreviewProps } from './preview';
export { PrintDialog } from './print-dialog';
