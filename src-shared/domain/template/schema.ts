import * as v from 'valibot';
import { idSchema, lineText } from '../scalars';
import { columnNumber, parseCell, parseRange } from './cell-ref';

/** Which cells of a workbook, the firm's own or a customer's, are filled with which fields of a form. Stored with a form's revision. */

/** Far above any form that people fill in. */
export const templateCaps = {
  cells: 800,
  repeats: 40,
  repeatCells: 120,
  pictures: 80,
  items: 5_000,
  fieldLength: 80,
} as const;

const whole = (from: number, to: number) => v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));

const sheetName = v.pipe(v.string(), v.minLength(1), v.maxLength(31));
const fieldName = v.pipe(v.string(), v.minLength(1), v.maxLength(templateCaps.fieldLength));
const cell = v.pipe(
  v.string(),
  v.maxLength(10),
  v.check((text) => parseCell(text) !== null, 'not a cell'),
);
const range = v.pipe(
  v.string(),
  v.maxLength(21),
  v.check((text) => parseRange(text) !== null, 'not a range'),
);
const column = v.pipe(
  v.string(),
  v.maxLength(3),
  v.check((text) => columnNumber(text) > 0, 'not a column'),
);

/** One field into one cell; a merged one is named by any of its cells. */
export const mappedCellSchema = v.strictObject({ sheet: sheetName, cell, field: fieldName });

/** The rows of a list into the template's own rows; no row is ever inserted. */
export const mappedRepeatSchema = v.strictObject({
  sheet: sheetName,
  list: fieldName,
  firstRow: whole(1, 1_048_576),
  rowsPerItem: whole(1, 50),
  /** How many items have room. */
  items: whole(1, templateCaps.items),
  cells: v.pipe(
    v.array(v.strictObject({ column, rowOffset: whole(0, 49), field: fieldName })),
    v.minLength(1),
    v.maxLength(templateCaps.repeatCells),
  ),
});

/** A photo into a box: of a field, or of the `index`th row (from 0) of a list. */
export const mappedPictureSchema = v.strictObject({
  sheet: sheetName,
  range,
  list: v.nullable(fieldName),
  index: whole(0, 999),
  field: fieldName,
});

export const templateMappingSchema = v.strictObject({
  cells: v.pipe(v.array(mappedCellSchema), v.maxLength(templateCaps.cells)),
  repeats: v.pipe(v.array(mappedRepeatSchema), v.maxLength(templateCaps.repeats)),
  pictures: v.pipe(v.array(mappedPictureSchema), v.maxLength(templateCaps.pictures)),
});

/** A workbook of the firm's own that a form's revision is filled into. */
export const formTemplateSchema = v.strictObject({
  attachmentId: idSchema,
  fileName: lineText,
  mapping: templateMappingSchema,
});

export type MappedCell = v.InferOutput<typeof mappedCellSchema>;
export type MappedRepeat = v.InferOutput<typeof mappedRepeatSchema>;
export type MappedPicture = v.InferOutput<typeof mappedPictureSchema>;
export type TemplateMapping = v.InferOutput<typeof templateMappingSchema>;
export type FormTemplate = v.InferOutput<typeof formTemplateSchema>;

export const emptyMapping: TemplateMapping = { cells: [], repeats: [], pictures: [] };
