/** Workbooks of the firm's own: recognised, and filled without touching what is not asked for. */
export { WorkbookError } from '../foreign-workbook/fault';
export { openWorkbook, type Workbook } from '../foreign-workbook/workbook';
export { drawnSheets } from './draw-sheets';
export * from './fill';
export { sheetsToRecognise } from './sheets-to-recognise';
