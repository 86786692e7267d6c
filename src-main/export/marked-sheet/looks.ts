import type { Style } from 'exceljs';
import { defaultSheetFonts } from '../draw-xlsx';

/** What a cell of a sheet that is sent out is. */
export type SheetLook = 'title' | 'band' | 'label' | 'text' | 'hint' | 'answer';

const thin = { style: 'thin', color: { argb: 'FF808080' } } as const;
const box = { top: thin, left: thin, bottom: thin, right: thin };
const ground = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const;

const sizes: Readonly<Record<SheetLook, number>> = {
  title: 16,
  band: 11,
  label: 9,
  text: 10,
  hint: 9,
  answer: 10,
};

const grounds: Partial<Readonly<Record<SheetLook, string>>> = {
  band: 'FFD9D9D9',
  label: 'FFF2F2F2',
  // Light yellow: the sign of cells to fill in.
  answer: 'FFFFF8D6',
};

/** Everything is locked but an answer. */
export function cellLook(look: SheetLook, format = '@'): Partial<Style> {
  const color = grounds[look];
  const isHeading = look === 'title' || look === 'band';
  return {
    font: {
      name: isHeading ? defaultSheetFonts.heading : defaultSheetFonts.text,
      size: sizes[look],
      bold: isHeading,
    },
    alignment: {
      horizontal: look === 'title' ? 'center' : 'left',
      vertical: look === 'answer' || look === 'text' ? 'top' : 'middle',
      wrapText: true,
    },
    border: look === 'title' || look === 'hint' ? {} : box,
    numFmt: format,
    protection: { locked: look !== 'answer' },
    ...(color === undefined ? {} : { fill: ground(color) }),
  };
}
