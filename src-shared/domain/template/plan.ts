import { type CellPlace, cellName, columnLetters, columnNumber, mergeFinder, parseCell } from './cell-ref';
import type { Certainty, TemplateProposal } from './recognise';
import {
  type MappedCell,
  type MappedPicture,
  type MappedRepeat,
  type TemplateMapping,
  templateCaps,
} from './schema';
import type { DrawnSheet } from './types';

/** What a person decides on the picture of a customer's sheets: which cell takes what. Pure; the screen only shows it. */

/** `kept` was chosen or looked at by a person. */
export type PlanCertainty = Certainty | 'kept';

export interface PlannedCell extends MappedCell {
  readonly certainty: PlanCertainty;
}

export interface PlannedRepeat extends MappedRepeat {
  readonly certainty: PlanCertainty;
}

export interface TemplatePlan {
  readonly cells: readonly PlannedCell[];
  readonly repeats: readonly PlannedRepeat[];
  readonly pictures: readonly MappedPicture[];
}

/** A field, or a column of a list. */
export interface PlanChoice {
  readonly list: string | null;
  readonly field: string;
}

/** What a cell takes: a field, or a column of the `item`th row (from 0) of a list. */
export type PlanPlace =
  | ({ readonly kind: 'cell'; readonly isAppended: boolean } & PlanChoice & {
        readonly certainty: PlanCertainty;
      })
  | ({ readonly kind: 'row'; readonly item: number; readonly repeat: number } & PlanChoice & {
        readonly certainty: PlanCertainty;
      });

/** What was recognised, or what was saved before. */
export function planOf(
  { cells, repeats }: Pick<TemplateProposal, 'cells' | 'repeats'>,
  before: TemplateMapping | null,
): TemplatePlan {
  if (before !== null)
    return {
      cells: before.cells.map((each) => ({ ...each, certainty: 'kept' })),
      repeats: before.repeats.map((each) => ({ ...each, certainty: 'kept' })),
      pictures: before.pictures,
    };
  return {
    cells: cells.map(({ sheet, cell, field, isAppended, certainty }) => ({
      ...mapped({ sheet, cell, field, isAppended }),
      certainty,
    })),
    repeats: repeats.map(({ beside: _, ...each }) => each),
    pictures: [],
  };
}

const mapped = ({ sheet, cell, field, isAppended }: MappedCell): MappedCell => ({
  sheet,
  cell,
  field,
  ...(isAppended === true ? { isAppended } : {}),
});

/** As it is stored and filled. */
export const mappingOfPlan = ({ cells, repeats, pictures }: TemplatePlan): TemplateMapping => ({
  cells: cells.map(mapped),
  repeats: repeats.map(({ certainty: _, ...each }) => each),
  pictures,
});

const isAt = (name: string, place: CellPlace): boolean => {
  const own = parseCell(name);
  return own?.row === place.row && own.column === place.column;
};

/** What the cell takes; null for nothing. A merged one is asked for by its first cell. */
export const placeIn = (plan: TemplatePlan, sheet: string, place: CellPlace): PlanPlace | null =>
  placeFinder(plan, sheet)(place);

/** The same for every cell of a sheet. */
export function placeFinder(
  { cells, repeats }: TemplatePlan,
  sheet: string,
): (place: CellPlace) => PlanPlace | null {
  const byName = new Map(
    cells
      .filter((each) => each.sheet === sheet)
      .map((each) => [each.cell.replaceAll('$', ''), each] as const)
      .toReversed(),
  );
  const rows = repeats.map((each) => ({
    ...each,
    columns: new Map(
      each.cells.map((own) => [`${columnNumber(own.column)}:${own.rowOffset}`, own.field] as const),
    ),
  }));
  return (place) => {
    const cell = byName.get(cellName(place));
    if (cell !== undefined) {
      const { field, isAppended = false, certainty } = cell;
      return { kind: 'cell', list: null, field, isAppended, certainty };
    }
    for (const [repeat, { columns, list, certainty, ...each }] of rows.entries()) {
      const item = Math.floor((place.row - each.firstRow) / each.rowsPerItem);
      if (each.sheet !== sheet || item < 0 || item >= each.items) continue;
      const offset = place.row - each.firstRow - item * each.rowsPerItem;
      const field = columns.get(`${place.column}:${offset}`);
      if (field !== undefined) return { kind: 'row', repeat, item, list, field, certainty };
    }
    return null;
  };
}

/** A sheet's cells that somebody has to look at, in the order of the sheet; a table by its first one. */
export function doubtfulIn({ cells, repeats }: TemplatePlan, sheet: string): readonly CellPlace[] {
  const places = [
    ...cells
      .filter((each) => each.sheet === sheet && each.certainty === 'doubtful')
      .flatMap(({ cell }) => parseCell(cell) ?? []),
    ...repeats
      .filter((each) => each.sheet === sheet && each.certainty === 'doubtful')
      .flatMap(({ firstRow, cells: [first] }) =>
        first === undefined ? [] : [{ row: firstRow + first.rowOffset, column: columnNumber(first.column) }],
      ),
  ];
  return places.toSorted((a, b) => a.row - b.row || a.column - b.column);
}

/** The plan with another choice for a cell; null leaves it as the template has it. */
export function withChoice(
  plan: TemplatePlan,
  sheet: DrawnSheet,
  place: CellPlace,
  choice: PlanChoice | null,
): TemplatePlan {
  const cleared = without(plan, sheet.name, place);
  if (choice === null) return cleared;
  if (choice.list === null) {
    const before = plan.cells.find((each) => each.sheet === sheet.name && isAt(each.cell, place));
    const cell = mapped({
      sheet: sheet.name,
      cell: cellName(place),
      field: choice.field,
      isAppended: before?.isAppended,
    });
    const cells = [...cleared.cells, { ...cell, certainty: 'kept' as const }];
    return cells.length > templateCaps.cells ? plan : { ...cleared, cells };
  }
  return withColumn(cleared, sheet, place, { list: choice.list, field: choice.field });
}

/** A cell's value stands behind its own words, or in their place. */
export const withAppended = (
  plan: TemplatePlan,
  sheet: string,
  place: CellPlace,
  isAppended: boolean,
): TemplatePlan => ({
  ...plan,
  cells: plan.cells.map((each) => {
    if (each.sheet !== sheet || !isAt(each.cell, place)) return each;
    const { isAppended: _, ...rest } = each;
    return { ...rest, certainty: 'kept', ...(isAppended ? { isAppended: true as const } : {}) };
  }),
});

/** A person has looked at what was doubtful, and it is so. */
export function withConfirmed(plan: TemplatePlan, sheet: string, place: CellPlace): TemplatePlan {
  const found = placeIn(plan, sheet, place);
  return {
    ...plan,
    cells: plan.cells.map((each) =>
      each.sheet === sheet && isAt(each.cell, place) ? { ...each, certainty: 'kept' } : each,
    ),
    repeats: plan.repeats.map((each, index) =>
      found?.kind === 'row' && found.repeat === index ? { ...each, certainty: 'kept' } : each,
    ),
  };
}

/** How many rows of the template a list may take. */
export const withItems = (plan: TemplatePlan, repeat: number, items: number): TemplatePlan => ({
  ...plan,
  repeats: plan.repeats.map((each, index) =>
    index === repeat
      ? { ...each, items: Math.min(Math.max(items, 1), templateCaps.items), certainty: 'kept' }
      : each,
  ),
});

export const withoutRepeat = (plan: TemplatePlan, repeat: number): TemplatePlan => ({
  ...plan,
  repeats: plan.repeats.filter((_, index) => index !== repeat),
});

function without(plan: TemplatePlan, sheet: string, place: CellPlace): TemplatePlan {
  const found = placeIn(plan, sheet, place);
  if (found === null) return plan;
  if (found.kind === 'cell')
    return { ...plan, cells: plan.cells.filter((each) => each.sheet !== sheet || !isAt(each.cell, place)) };
  return {
    ...plan,
    repeats: plan.repeats.flatMap((each, index) => {
      if (index !== found.repeat) return [each];
      const cells = each.cells.filter(
        ({ column, rowOffset }) =>
          columnNumber(column) !== place.column ||
          rowOffset !== (place.row - each.firstRow) % each.rowsPerItem,
      );
      // A table without columns is none.
      return cells.length === 0 ? [] : [{ ...each, cells, certainty: 'kept' as const }];
    }),
  };
}

/** A column joins the rows that its list has there already, or begins a table of the free rows below it. */
function withColumn(
  plan: TemplatePlan,
  sheet: DrawnSheet,
  place: CellPlace,
  { list, field }: { readonly list: string; readonly field: string },
): TemplatePlan {
  const at = plan.repeats.findIndex(
    (each) =>
      each.sheet === sheet.name &&
      each.list === list &&
      place.row >= each.firstRow &&
      place.row < each.firstRow + each.items * each.rowsPerItem,
  );
  const known = plan.repeats[at];
  if (known !== undefined) {
    const cell = {
      column: columnLetters(place.column),
      rowOffset: (place.row - known.firstRow) % known.rowsPerItem,
      field,
    };
    const own = known.cells.filter((each) => each.field !== field);
    if (own.length >= templateCaps.repeatCells) return plan;
    const repeat = { ...known, cells: [...own, cell], certainty: 'kept' as const };
    return { ...plan, repeats: plan.repeats.map((each, index) => (index === at ? repeat : each)) };
  }
  if (plan.repeats.length >= templateCaps.repeats) return plan;
  const merge = mergeFinder(sheet.merges)(place);
  const rowsPerItem = merge.bottom - merge.top + 1;
  const repeat: PlannedRepeat = {
    sheet: sheet.name,
    list,
    firstRow: place.row,
    rowsPerItem,
    items: freeItems(sheet, place, rowsPerItem),
    cells: [{ column: columnLetters(place.column), rowOffset: 0, field }],
    certainty: 'kept',
  };
  return { ...plan, repeats: [...plan.repeats, repeat] };
}

/** Cells below of the same width that hold no text, with the first one. */
function freeItems(sheet: DrawnSheet, place: CellPlace, rowsPerItem: number): number {
  const mergeAt = mergeFinder(sheet.merges);
  const first = mergeAt(place);
  const textAt = new Set(
    sheet.cells.filter(({ text }) => text !== '').map(({ row, column }) => `${row}:${column}`),
  );
  let items = 1;
  for (let row = place.row + rowsPerItem; row + rowsPerItem - 1 <= sheet.rows.length; row += rowsPerItem) {
    const own = mergeAt({ row, column: place.column });
    const isAlike =
      own.left === first.left && own.right === first.right && own.bottom - own.top + 1 === rowsPerItem;
    if (!isAlike || own.top !== row || textAt.has(`${row}:${place.column}`)) break;
    items += 1;
  }
  return Math.min(items, templateCaps.items);
}
