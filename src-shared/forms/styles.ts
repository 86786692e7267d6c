import type { StyleName, StyleSpec } from './types';

const base: StyleSpec = {
  size: 9,
  isBold: false,
  face: 'text',
  align: 'left',
  valign: 'middle',
  ground: null,
  border: 'box',
};
const shade = 0.95;

/** How cells look; nothing under 8 pt. */
export const styles: Readonly<Record<StyleName, StyleSpec>> = {
  title: { ...base, size: 16, isBold: true, face: 'heading', align: 'center' },
  company: { ...base, size: 10.5, isBold: true, face: 'heading', align: 'center' },
  label: { ...base, align: 'center', ground: shade },
  value: base,
  center: { ...base, align: 'center' },
  text: { ...base, valign: 'top' },
  band: { ...base, size: 10, isBold: true, face: 'heading', ground: 0.88 },
  head: { ...base, align: 'center', isBold: true, face: 'heading', ground: shade },
  small: { ...base, size: 8 },
  'small-center': { ...base, size: 8, align: 'center' },
  'small-head': { ...base, size: 8, isBold: true, face: 'heading', align: 'center', ground: shade },
  'small-label': { ...base, size: 8, align: 'center', ground: shade },
  note: { ...base, size: 8, border: 'none' },
  'sheet-note': { ...base, size: 8, isBold: true, face: 'heading', border: 'none', align: 'right' },
  gap: { ...base, size: 8, border: 'none' },
  cut: { ...base, size: 8, border: 'dashed-bottom' },
  'cut-note': { ...base, size: 8, border: 'none', align: 'center', valign: 'top' },
  'sign-space': base,
  photo: { ...base, align: 'center' },
  drawing: base,
  'note-words': { ...base, size: 8, valign: 'top' },
  caption: { ...base, size: 8, align: 'center' },
  'sign-date': { ...base, size: 8, align: 'right' },
};

/** A late cell is also bold on a light ground; its text says 超 or ▲ itself. */
export const lateGround = 0.9;

/** Line pitch in em: what Noto Sans CJK needs (1.448); 宋体 needs 1.14, so it keeps more than 15 % in reserve. */
export const linePitch = 1.45;

/** Room between text and border, pt. A spreadsheet keeps about as much. */
export const padding = { x: 2.5, y: 2 } as const;

/** Between a photo or drawing and the border of its cell, pt. */
export const pictureInset = 2.25;

/** 湿签 needs at least 18 mm. */
export const signatureMm = 18.5;
