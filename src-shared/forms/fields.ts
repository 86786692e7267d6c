import type { FieldCatalogue, FieldLabels, TemplateField, TemplateList } from '../domain/template';
import { textsOf } from '../text';
import type { Block, Cell, FieldValues, FormData, FormDefinition, Label, Row } from './types';

/** Cells that hold no data: space to write in, and labels that are bound because their words change. */
const technical = new Set(['blank', 'empty', 'page.sheet', 'head.recordLabel']);

/** All rows of a form's lists of one shape, one after the other: a register's month in one table. */
export const allRows = 'all';

const zh = textsOf('zh-CN');
const en = textsOf('en');
const labelsOf = (label: Label): FieldLabels => ({ 'zh-CN': label(zh), en: label(en) });

/** The words of a label that is bound. */
const boundLabels: Readonly<Record<string, FieldLabels>> = {
  'head.recordLabel': labelsOf(({ forms }) => forms.record),
};
const otherLabels: Readonly<Record<string, readonly FieldLabels[]>> = {
  'head.record': [labelsOf(({ forms }) => forms.period)],
};

interface Laid {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly list: string | null;
  readonly section: FieldLabels | null;
  /** Of an item of several rows under as many rows of heads: the row of heads that speaks of this one. */
  readonly headRow: number | null;
}

/** A form's cells on one endless grid, every list with one item. */
class Grid {
  readonly laid: Laid[] = [];
  private readonly covered = new Map<string, Laid>();
  private row = 0;
  private section: FieldLabels | null = null;

  constructor(private readonly columns: number) {}

  add(block: Block): void {
    if (block.kind === 'rows') this.rows(block.rows, null);
    else if (block.kind === 'frame' || block.kind === 'unless')
      for (const inner of block.blocks) this.add(inner);
    else if (block.kind === 'band') this.band(block);
    else if (block.kind === 'table') {
      const first = this.row;
      this.rows(block.head, null);
      const heads = block.head.length;
      this.rows(block.body, block.list, heads > 1 && block.body.length >= heads ? { first, heads } : null);
    }
  }

  private band({ label, field }: Extract<Block, { kind: 'band' }>): void {
    this.section = labelsOf(label);
    if (field !== undefined) this.rows([{ cells: [{ span: this.columns, style: 'band', field }] }], null);
  }

  private rows(
    rows: readonly Row[],
    list: string | null,
    under: { readonly first: number; readonly heads: number } | null = null,
  ): void {
    for (const [at, { cells }] of rows.entries()) {
      const headRow = under === null || at >= under.heads ? null : under.first + at;
      let column = 0;
      for (const cell of cells) {
        while (this.covered.has(key(this.row, column))) column += 1;
        this.lay({ cell, row: this.row, column, list, section: this.section, headRow });
        column += cell.span;
      }
      this.row += 1;
    }
  }

  private lay(laid: Laid): void {
    this.laid.push(laid);
    const { row, column, cell } = laid;
    for (let down = row; down < row + (cell.rowSpan ?? 1); down += 1)
      for (let right = column; right < column + cell.span; right += 1)
        this.covered.set(key(down, right), laid);
  }

  at(row: number, column: number): Laid | undefined {
    return this.covered.get(key(row, column));
  }
}

const key = (row: number, column: number): string => `${row}:${column}`;

const wordsIn = (laid: Laid | undefined): FieldLabels | null => {
  if (laid === undefined) return null;
  const { label, field } = laid.cell;
  if (field !== undefined) return boundLabels[field] ?? null;
  return label === undefined ? null : labelsOf(label);
};

/** The words left of a cell, else those above it, else those it is continued under. */
function labelOf(grid: Grid, laid: Laid): FieldLabels | null {
  const { row, column, cell, list } = laid;
  if (cell.label !== undefined) return labelsOf(cell.label);
  const left = column === 0 ? undefined : grid.at(row, column - 1);
  const beside = wordsIn(left);
  if (beside !== null) return beside;
  const above = list === null ? sameWidth(grid.at(row - 1, column), laid) : headOver(grid, laid);
  return wordsIn(above) ?? (cell.grow === undefined ? null : labelsOf(cell.grow));
}

const sameWidth = (above: Laid | undefined, { column, cell }: Laid): Laid | undefined =>
  above?.column === column && above.cell.span === cell.span ? above : undefined;

/** The nearest words over the same columns: a table's head, or the page's. */
function headOver(grid: Grid, laid: Laid): Laid | undefined {
  const own = laid.headRow === null ? undefined : sameWidth(grid.at(laid.headRow, laid.column), laid);
  if (own !== undefined && wordsIn(own) !== null) return own;
  for (let row = laid.row - 1; row >= 0; row -= 1) {
    const above = sameWidth(grid.at(row, laid.column), laid);
    if (above !== undefined && wordsIn(above) !== null) return above;
  }
  return undefined;
}

/**
 * Everything of a form that can be filled into somebody else's sheet: its fields with what stands beside them in both languages, and
 * its lists with the heads of their columns. The same labels that our own layout prints.
 */
export function fieldCatalogue(form: FormDefinition): FieldCatalogue {
  const grid = new Grid(form.columns.length);
  for (const block of [...form.head, ...form.body]) grid.add(block);
  const fields: TemplateField[] = [{ field: 'head.title', labels: labelsOf(form.title), section: null }];
  const lists = new Map<string, TemplateField[]>();
  for (const laid of grid.laid) {
    const { field } = laid.cell;
    if (field === undefined || technical.has(field)) continue;
    const own = laid.list === null ? fields : (lists.get(laid.list) ?? []);
    if (laid.list !== null) lists.set(laid.list, own);
    if (own.some((known) => known.field === field)) continue;
    const others = otherLabels[field];
    own.push({
      field,
      labels: labelOf(grid, laid),
      section: laid.section,
      ...(others === undefined ? {} : { otherLabels: others }),
    });
  }
  return { fields, lists: withUnion([...lists].map(([list, own]) => ({ list, fields: own }))) };
}

const shapeOf = ({ fields }: TemplateList): string => fields.map(({ field }) => field).join(' ');

/** The headings of a form's sections, in the order in which they print. */
export const sectionLabels = (form: FormDefinition): readonly FieldLabels[] =>
  [...form.head, ...form.body].flatMap(bandsIn).map(labelsOf);

function bandsIn(block: Block): readonly Label[] {
  if (block.kind === 'band') return [block.label];
  return block.kind === 'frame' || block.kind === 'unless' ? block.blocks.flatMap(bandsIn) : [];
}

/** Lists that print one after the other under the same heads can be asked for as one. */
function withUnion(lists: readonly TemplateList[]): readonly TemplateList[] {
  const [first] = lists;
  if (first === undefined || lists.length < 2) return lists;
  const isOneTable = lists.every((list) => shapeOf(list) === shapeOf(first));
  if (!isOneTable) return lists;
  const parts = lists.map((list) => ({ ...list, partOf: allRows }));
  return [{ list: allRows, fields: first.fields }, ...parts];
}

/** The rows of a list as a template asks for it. */
export function rowsOfList({ lists }: Pick<FormData, 'lists'>, list: string): readonly FieldValues[] {
  const own = lists[list];
  if (own !== undefined) return own;
  return list === allRows ? Object.values(lists).flat() : [];
}
