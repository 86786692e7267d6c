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
export interface MappedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly field: string;
  /** Behind the words of the cell itself, as in 客户：____. */
  readonly isAppended?: true | undefined;
}

/** The rows of a list into the template's own rows; no row is ever inserted. */
export interface MappedRepeat {
  readonly sheet: string;
  readonly list: string;
  readonly firstRow: number;
  readonly rowsPerItem: number;
  /** How many items have room. */
  readonly items: number;
  readonly cells: readonly {
    readonly column: string;
    readonly rowOffset: number;
    readonly field: string;
  }[];
}

/** A photo into a box: of a field, or of the `index`th row (from 0) of a list. */
export interface MappedPicture {
  readonly sheet: string;
  readonly range: string;
  readonly list: string | null;
  readonly index: number;
  readonly field: string;
}

export interface TemplateMapping {
  readonly cells: readonly MappedCell[];
  readonly repeats: readonly MappedRepeat[];
  readonly pictures: readonly MappedPicture[];
}

/** A workbook of the firm's own that a form's revision is filled into. */
export interface FormTemplate {
  readonly attachmentId: string;
  readonly fileName: string;
  readonly mapping: TemplateMapping;
}

const mappedCellSchema = v.strictObject({
  sheet: sheetName,
  cell,
  field: fieldName,
  isAppended: v.optional(v.literal(true)),
});

const mappedRepeatSchema = v.strictObject({
  sheet: sheetName,
  list: fieldName,
  firstRow: whole(1, 1_048_576),
  rowsPerItem: whole(1, 50),
  items: whole(1, templateCaps.items),
  cells: v.pipe(
    v.array(v.strictObject({ column, rowOffset: whole(0, 49), field: fieldName })),
    v.minLength(1),
    v.maxLength(templateCaps.repeatCells),
  ),
});

const mappedPictureSchema = v.strictObject({
  sheet: sheetName,
  range,
  list: v.nullable(fieldName),
  index: whole(0, 999),
  field: fieldName,
});

// Named types: inferred once more in the settings they would be too deep for the compiler.
export const templateMappingSchema: v.GenericSchema<TemplateMapping> = v.strictObject({
  cells: v.pipe(v.array(mappedCellSchema), v.maxLength(templateCaps.cells)),
  repeats: v.pipe(v.array(mappedRepeatSchema), v.maxLength(templateCaps.repeats)),
  pictures: v.pipe(v.array(mappedPictureSchema), v.maxLength(templateCaps.pictures)),
});

export const formTemplateSchema: v.GenericSchema<FormTemplate> = v.strictObject({
  attachmentId: idSchema,
  fileName: lineText,
  mapping: templateMappingSchema,
});

export const emptyMapping: TemplateMapping = { cells: [], repeats: [], pictures: [] };
