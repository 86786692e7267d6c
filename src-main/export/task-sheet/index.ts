/** Task sheets: made for another department as an .xlsx, and read back. */
export type { TaskSheetInput } from './draw-task-sheet';
export { marksFormat, type TaskHead } from './marks';
export type { AnsweredSheet } from './read-task-sheet';
export { UnreadableFile } from './unreadable-file';
export { taskPartName, taskWords } from './words';
