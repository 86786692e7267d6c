import type { TemplateReading } from '@shared/contract';
import type {
  Certainty,
  MappedCell,
  MappedRepeat,
  TemplateField,
  TemplateMapping,
} from '@shared/domain/template';

/** What a person decides about a recognised workbook, before it is adopted. Pure: the dialog only shows it. */

/** `kept` was adopted before and is not recognised (any more). */
export type Found = Certainty | 'kept';

export interface CellChoice {
  readonly sheet: string;
  readonly cell: string;
  /** Null fills nothing. */
  readonly field: string | null;
  /** Behind the words of the cell itself. */
  readonly isAppended?: true | undefined;
  readonly beside: string;
  readonly text: string;
  readonly found: Found;
}

export interface TableChoice {
  readonly repeat: MappedRepeat;
  readonly beside: string;
  readonly found: Found;
  readonly isTaken: boolean;
}

export interface TemplateChoices {
  readonly cells: readonly CellChoice[];
  readonly tables: readonly TableChoice[];
  readonly pictures: TemplateMapping['pictures'];
}

const placeOf = ({ sheet, cell, field }: MappedCell): string => `${sheet}!${cell}!${field}`;
const tableOf = ({ sheet, firstRow, list }: MappedRepeat): string => `${sheet}!${firstRow}!${list}`;

/** Recognised places and, where a mapping was adopted before, what it says of them. */
export function choicesOf({ proposal }: TemplateReading, before: TemplateMapping | null): TemplateChoices {
  const left = new Map(before?.cells.map((each) => [placeOf(each), each]));
  const cells = proposal.cells.map((each): CellChoice => {
    const { certainty, field, ...rest } = each;
    const isKept = before === null || left.delete(placeOf(each));
    return { ...rest, field: isKept ? field : null, found: certainty };
  });
  const tablesLeft = new Map(before?.repeats.map((each) => [tableOf(each), each]));
  const tables = proposal.repeats.map((each): TableChoice => {
    const { beside, certainty, ...repeat } = each;
    const kept = tablesLeft.get(tableOf(each));
    tablesLeft.delete(tableOf(each));
    return {
      repeat: kept ?? repeat,
      beside,
      found: certainty,
      isTaken: before === null || kept !== undefined,
    };
  });
  return {
    cells: withKept(cells, [...left.values()]),
    tables: [
      ...tables,
      ...[...tablesLeft.values()].map(
        (repeat): TableChoice => ({ repeat, beside: '', found: 'kept', isTaken: true }),
      ),
    ],
    pictures: before?.pictures ?? [],
  };
}

/** A cell that was given another field stays one line. */
function withKept(cells: readonly CellChoice[], kept: readonly MappedCell[]): readonly CellChoice[] {
  const left = [...kept];
  const merged = cells.map((each) => {
    if (each.field !== null) return each;
    const at = left.findIndex(({ sheet, cell }) => sheet === each.sheet && cell === each.cell);
    const [own] = at < 0 ? [] : left.splice(at, 1);
    return own === undefined ? each : { ...each, field: own.field, found: 'kept' as const };
  });
  return [...merged, ...left.map((each): CellChoice => ({ ...each, beside: '', text: '', found: 'kept' }))];
}

/** What is stored. */
export const mappingOfChoices = ({ cells, tables, pictures }: TemplateChoices): TemplateMapping => ({
  cells: cells.flatMap(({ sheet, cell, field, isAppended }) =>
    field === null ? [] : [{ sheet, cell, field, ...(isAppended === true ? { isAppended } : {}) }],
  ),
  repeats: tables.flatMap(({ repeat, isTaken }) => (isTaken ? [repeat] : [])),
  pictures,
});

/** A table's column with another field, or with none. */
export function withColumn(repeat: MappedRepeat, index: number, field: string | null): MappedRepeat {
  const cells = repeat.cells.flatMap((cell, at) => {
    if (at !== index) return [cell];
    return field === null ? [] : [{ ...cell, field }];
  });
  // A table without columns is left out as a whole, not column by column.
  return cells.length === 0 ? repeat : { ...repeat, cells };
}

export const doubtfulIn = ({ cells, tables }: TemplateChoices): number =>
  cells.filter(({ found, field }) => found === 'doubtful' && field !== null).length +
  tables.filter(({ found, isTaken }) => found === 'doubtful' && isTaken).length;

/** What is to be looked at comes first; else as in the sheet. */
export const inOrder = (cells: readonly CellChoice[]): readonly number[] =>
  cells
    .map((_, index) => index)
    .toSorted(
      (a, b) => Number(cells[b]?.found === 'doubtful') - Number(cells[a]?.found === 'doubtful') || a - b,
    );

/** Choices of a list of fields: their label with the heading they stand under, else their name. */
export const optionsOf = (fields: readonly TemplateField[], language: 'zh-CN' | 'en') =>
  fields.map(({ field, labels, section }) => {
    const own = labels?.[language].replaceAll(/\s+/g, ' ') ?? field;
    const under = section === null ? '' : ` · ${section[language].replaceAll(/\s+/g, ' ')}`;
    return { value: field, label: `${own}${under}` };
  });
