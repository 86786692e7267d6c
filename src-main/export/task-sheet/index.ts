/** Task sheets: made for another department as an .xlsx, and read back. */

export { UnreadableFile } from '../marked-sheet/unreadable-file';
export type { TaskSheetInput } from './draw-task-sheet';
export { marksFormat, type TaskHead } from './marks';
export type { AnsweredSheet } from './read-task-sheet';
export { taskPartName, taskWords } from './words';
