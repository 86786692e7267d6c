import { breakLines, type Metrics, reservedWidth } from '@shared/forms';
import type { CellLook } from '../foreign-workbook/looks';

/** Between a text and its cell's edges, pt, both sides together. */
const padding = 4;
/** Height of a line in em as spreadsheet programs set Chinese. */
const lineHeight = 1.25;
/** Widths are reckoned, not drawn: what is over by less shows all the same. */
const tolerance = 1.02;

export interface Room {
  /** pt. */
  readonly width: number;
  readonly height: number;
}

/** Whether a cell shows the whole of a text. */
export function fits(text: string, { width, height }: Room, look: CellLook, metrics: Metrics): boolean {
  if (text === '' || look.shrinks) return true;
  const room = (width - padding) * tolerance;
  const { fontSize, isBold } = look;
  if (!look.wraps) {
    const lines = text.split('\n');
    return lines.every((line) => (reservedWidth(line, isBold, metrics) * fontSize) / 1000 <= room);
  }
  const lines = breakLines(text, Math.max(room, fontSize), fontSize, isBold, metrics).length;
  return lines <= 1 || lines * fontSize * lineHeight <= height * tolerance;
}
