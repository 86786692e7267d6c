/** Photos in an editor: pasted, dropped or chosen, with captions and marks (PhotoList is the way in). */
export * from './photo-list';
export * from './photo-marks';
export * from './photo-picture';
