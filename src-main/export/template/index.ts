/** Workbooks of somebody else's, the firm's own forms among them: read, recognised and filled without touching what is not asked for. */
export * from './fault';
export * from './fill';
export { openWorkbook, sheetsToRecognise, type Workbook } from './workbook';
