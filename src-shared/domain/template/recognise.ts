import {
  type CellPlace,
  type CellRange,
  cellName,
  columnLetters,
  lastColumn,
  mergeFinder,
  parseCell,
} from './cell-ref';
import { disciplineIn, foldedLabels, foldLabel, isRoomToWrite, labelReadings, synonymsOf } from './fold';
import { placeholdersIn } from './placeholders';
import { type MappedCell, type MappedRepeat, type TemplateMapping, templateCaps } from './schema';
import type { FieldCatalogue, TemplateCell, TemplateField, TemplateList, TemplateSheet } from './types';

/** How a cell was found: the template says so itself, a known label stands beside it, or somebody has to look. */
export type Certainty = 'placeholder' | 'label' | 'doubtful';

export interface ProposedCell extends MappedCell {
  /** The words that led here. */
  readonly beside: string;
  /** What stands in the cell now. */
  readonly text: string;
  readonly certainty: Certainty;
}

export interface ProposedRepeat extends MappedRepeat {
  /** The heads of its columns. */
  readonly beside: string;
  readonly certainty: Certainty;
}

export interface TemplateProposal {
  readonly cells: readonly ProposedCell[];
  readonly repeats: readonly ProposedRepeat[];
  /** Fields of the form with no place in the sheet. */
  readonly unmapped: readonly string[];
  /** Placeholders that name no field of the form; they are emptied when the sheet is filled. */
  readonly unknown: readonly string[];
}

/** Exact texts that stand for a field, such as our firm's names; by field. */
export type KnownTexts = Readonly<Record<string, readonly string[]>>;

/**
 * Reads from a workbook which cell takes which field: placeholders first, then tables by their heads, then single cells by the words
 * beside them. A proposal for a person to look at; nothing is decided here.
 */
export function recognise(
  sheets: readonly TemplateSheet[],
  catalogue: FieldCatalogue,
  known: KnownTexts = {},
): TemplateProposal {
  const words = new Words(catalogue, known);
  const found = sheets.map((sheet) => new SheetReader(sheet, words).read());
  const cells = found.flatMap((each) => each.cells).slice(0, templateCaps.cells);
  const repeats = found.flatMap((each) => each.repeats).slice(0, templateCaps.repeats);
  return {
    cells,
    repeats,
    unmapped: unmappedOf({ cells, repeats }, catalogue),
    unknown: [...new Set(found.flatMap((each) => each.unknown))],
  };
}

/** Fields that a mapping has no place for, those of lists as `list.field`; rows that several lists share count once. */
export function unmappedOf(
  { cells, repeats }: Pick<TemplateMapping, 'cells' | 'repeats'>,
  { fields, lists }: FieldCatalogue,
): readonly string[] {
  const wholeOf = (name: string): string => lists.find(({ list }) => list === name)?.partOf ?? name;
  const mapped = new Set([
    ...cells.map(({ field }) => field),
    ...repeats.flatMap(({ list, cells: own }) => own.map(({ field }) => `${wholeOf(list)}.${field}`)),
  ]);
  const names = [
    ...fields.map(({ field }) => field),
    ...lists
      .filter(({ partOf }) => partOf === undefined)
      .flatMap(({ list, fields: own }) => own.map(({ field }) => `${list}.${field}`)),
  ];
  return names.filter((name) => !mapped.has(name));
}

/** A proposal as it is stored; `isTaken` says which of the proposed cells and lists. */
export const mappingOf = (
  { cells, repeats }: Pick<TemplateProposal, 'cells' | 'repeats'>,
  isTaken: (certainty: Certainty) => boolean = () => true,
): TemplateMapping => ({
  cells: cells
    .filter(({ certainty }) => isTaken(certainty))
    .map(({ sheet, cell, field, isAppended }) => ({
      sheet,
      cell,
      field,
      ...(isAppended === true ? { isAppended } : {}),
    })),
  repeats: repeats
    .filter(({ certainty }) => isTaken(certainty))
    .map(({ sheet, list, firstRow, rowsPerItem, items, cells: own }) => ({
      sheet,
      list,
      firstRow,
      rowsPerItem,
      items,
      cells: own,
    })),
  pictures: [],
});

interface ListField {
  readonly list: string;
  readonly field: string;
}

/** The form's words, folded, and what they mean. */
class Words {
  readonly lists: readonly TemplateList[];
  private readonly byLabel = new Map<string, TemplateField[]>();
  private readonly byText = new Map<string, string>();
  private readonly sections = new Set<string>();
  private readonly headLabels: ReadonlySet<string>;
  private readonly known = new Map<string, readonly string[]>();
  /** Labels of the columns of each list, in the order of its fields. */
  readonly columns: ReadonlyMap<string, readonly (readonly [field: string, labels: readonly string[]])[]>;
  private readonly names: ReadonlySet<string>;
  private readonly listFields = new Map<string, ListField>();

  constructor({ fields, lists }: FieldCatalogue, known: KnownTexts) {
    this.lists = lists;
    this.names = new Set(fields.map(({ field }) => field));
    for (const field of fields) {
      for (const section of foldedLabels(field.section)) this.sections.add(section);
      // The title is no label: it is its own text.
      if (field.field === 'head.title') this.know(field.field, foldedLabels(field.labels));
      else for (const label of labelsOf(field)) this.add(label, field);
    }
    this.columns = new Map(
      lists.map(({ list, fields: own }) => [
        list,
        own.flatMap((field) => (field.labels === null ? [] : [[field.field, labelsOf(field)] as const])),
      ]),
    );
    this.headLabels = new Set(
      [...this.columns.values()].flatMap((own) => own.flatMap(([, labels]) => labels)),
    );
    for (const [field, texts] of Object.entries(known)) this.know(field, texts.map(foldLabel));
    for (const { list, fields: own } of lists)
      for (const { field, section } of own) {
        this.listFields.set(`${list}.${field}`, { list, field });
        for (const heading of foldedLabels(section)) this.sections.add(heading);
      }
  }

  /** Folding costs more than all else here, and every text is asked for several times. */
  readonly readings = (text: string): readonly string[] => {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const readings = labelReadings(text);
    this.known.set(text, readings);
    return readings;
  };

  /** Whether a text may head a column of any list. */
  isHead(text: string): boolean {
    const readings = this.readings(text);
    return [...readings, ...readings.flatMap(synonymsOf)].some((reading) => this.headLabels.has(reading));
  }

  private add(label: string, field: TemplateField): void {
    const own = this.byLabel.get(label) ?? [];
    this.byLabel.set(label, own);
    own.push(field);
  }

  private know(field: string, texts: readonly string[]): void {
    for (const text of texts) if (text !== '') this.byText.set(text, field);
  }

  /** A field whose own words are in the cell: the title, our firm. */
  ownText(text: string): string | undefined {
    return this.byText.get(foldLabel(text));
  }

  /** The fields a label may mean. */
  labelled(text: string): readonly TemplateField[] {
    const readings = this.readings(text);
    for (const reading of [...readings, ...readings.flatMap(synonymsOf)]) {
      const found = this.byLabel.get(reading);
      if (found !== undefined) return found;
    }
    return [];
  }

  sectionIn(text: string): string | null {
    const own = this.readings(text).find((reading) => this.sections.has(reading));
    if (own !== undefined) return own;
    const discipline = disciplineIn(text);
    return discipline === null
      ? null
      : ([...this.sections].find((section) => section.startsWith(discipline)) ?? null);
  }

  /** A placeholder's field: by name, or by a label that only one field has. */
  named(name: string): string | null {
    if (this.names.has(name)) return name;
    const found = this.labelled(name);
    return found.length === 1 ? (found[0]?.field ?? null) : null;
  }

  namedInList(name: string): ListField | null {
    return this.listFields.get(name) ?? null;
  }
}

const labelsOf = ({ labels, otherLabels = [] }: TemplateField): readonly string[] => [
  ...new Set([...foldedLabels(labels), ...otherLabels.flatMap(foldedLabels)]),
];

interface Found {
  readonly cells: readonly ProposedCell[];
  readonly repeats: readonly ProposedRepeat[];
  readonly unknown: readonly string[];
}

interface Head {
  readonly cell: TemplateCell;
  readonly range: CellRange;
  readonly field: string;
}

const rankOf = ({ cell }: MappedCell): number => {
  const place = parseCell(cell);
  return place === null ? 0 : place.row * lastColumn + place.column;
};

const placeKey = ({ row, column }: CellPlace): string => `${row}:${column}`;
/** A table needs so many heads that are known, or all of a small one. */
const headsAtLeast = 3;
/** A form says less; more would hold the program up. */
const textsRead = 20_000;
/** Rows taken for free at most when nothing ends them. */
const endlessRows = 100;

/** One sheet's cells, found by place; read once. */
class SheetReader {
  private readonly cells = new Map<string, TemplateCell>();
  private readonly texts: readonly TemplateCell[];
  private readonly mergeAt: (place: CellPlace) => CellRange;
  private readonly rows = new Map<number, TemplateCell[]>();
  /** Places that are spoken for. */
  private readonly taken = new Set<string>();
  private readonly heads = new Set<string>();
  private readonly found: ProposedCell[] = [];
  private readonly repeats: ProposedRepeat[] = [];
  private readonly unknown: string[] = [];
  private readonly lastRow: number;

  constructor(
    private readonly sheet: TemplateSheet,
    private readonly words: Words,
  ) {
    this.mergeAt = mergeFinder(sheet.merges);
    let lastRow = 0;
    for (const cell of sheet.cells) {
      this.cells.set(placeKey(cell), cell);
      const row = this.rows.get(cell.row) ?? [];
      this.rows.set(cell.row, row);
      row.push(cell);
      lastRow = Math.max(lastRow, cell.row);
    }
    this.lastRow = lastRow;
    this.texts = sheet.cells
      .filter(({ text }) => text.trim() !== '')
      .toSorted((a, b) => a.row - b.row || a.column - b.column)
      .slice(0, textsRead);
  }

  read(): Found {
    this.readPlaceholders();
    if (!this.sheet.isHidden) {
      this.readTables();
      this.readLabels();
    }
    // As they stand in the sheet, however they were found.
    const cells = this.found.toSorted((a, b) => rankOf(a) - rankOf(b));
    return { cells, repeats: this.repeats, unknown: this.unknown };
  }

  private readPlaceholders(): void {
    const listed: { readonly cell: TemplateCell; readonly named: ListField }[] = [];
    for (const cell of this.texts) {
      if (cell.hasFormula) continue;
      for (const name of placeholdersIn(cell.text)) {
        this.taken.add(placeKey(cell));
        const inList = this.words.namedInList(name);
        const field = this.words.named(name);
        if (inList !== null) listed.push({ cell, named: inList });
        else if (field !== null) this.propose(cell, field, cell.text, 'placeholder');
        else this.unknown.push(name);
      }
    }
    this.readListed(listed);
  }

  /** Rows of placeholders of one list; rows that go on with other fields of it belong to the same item. */
  private readListed(listed: readonly { readonly cell: TemplateCell; readonly named: ListField }[]): void {
    const left = [...listed];
    for (let first = left.shift(); first !== undefined; first = left.shift()) {
      const { list } = first.named;
      const item = [first];
      let rows = 1;
      for (let offset = 0; offset <= rows; offset += 1) {
        const row = first.cell.row + offset;
        const here = left.filter(({ cell, named }) => named.list === list && cell.row === row);
        const isNext = here.every(({ named }) => !item.some((own) => own.named.field === named.field));
        if (here.length === 0 || !isNext) continue;
        rows = offset + 1;
        item.push(...here);
        for (const each of here) left.splice(left.indexOf(each), 1);
      }
      this.proposeRows(
        list,
        first.cell.row,
        Math.max(rows, this.height(first.cell)),
        item.map(({ cell, named }) => ({
          column: cell.column,
          rowOffset: cell.row - first.cell.row,
          field: named.field,
        })),
        'placeholder',
        '',
      );
    }
  }

  private height(place: CellPlace): number {
    const { top, bottom } = this.mergeAt(place);
    return bottom - top + 1;
  }

  private readTables(): void {
    const byBottom = new Map<number, TemplateCell[]>();
    for (const cell of this.texts) {
      if (cell.hasFormula || !this.words.isHead(cell.text) || this.taken.has(placeKey(cell))) continue;
      const { bottom } = this.mergeAt(cell);
      const row = byBottom.get(bottom) ?? [];
      byBottom.set(bottom, row);
      row.push(cell);
    }
    const used = new Set<string>();
    for (const [bottom, cells] of [...byBottom].toSorted(([a], [b]) => a - b)) {
      const best = this.bestList(cells, used);
      if (best === null) continue;
      used.add(best.list);
      const above = byBottom.get(bottom - 1) ?? [];
      this.proposeTable(bottom, best, this.headsOf(best, [...above, ...cells]));
    }
  }

  /** The list most of whose heads stand in this row; of equals the first that was not seen yet. */
  private bestList(cells: readonly TemplateCell[], used: ReadonlySet<string>) {
    const candidates = this.words.lists
      .map((list) => ({ list: list.list, needed: neededHeads(list), heads: this.headsOf(list, cells) }))
      .filter(({ heads, needed }) => heads.length >= needed && !this.areSideLabels(heads));
    const score = (one: (typeof candidates)[number]): number =>
      one.heads.length - (used.has(one.list) ? 0.5 : 0);
    return candidates.reduce<(typeof candidates)[number] | null>(
      (best, each) => (best === null || score(each) > score(best) ? each : best),
      null,
    );
  }

  private headsOf({ list }: Pick<TemplateList, 'list'>, cells: readonly TemplateCell[]): readonly Head[] {
    const left = [...(this.words.columns.get(list) ?? [])];
    const readingsOf = this.words.readings;
    const heads: Head[] = [];
    const inOrder = cells.toSorted((a, b) => a.column - b.column);
    // The form's own words first: a synonym must not take the field of a head that says it.
    for (const wordsIn of [readingsOf, (text: string) => readingsOf(text).flatMap(synonymsOf)])
      for (const cell of inOrder) {
        if (heads.some((head) => head.cell === cell)) continue;
        const readings = wordsIn(cell.text);
        const at = left.findIndex(([, labels]) => labels.some((label) => readings.includes(label)));
        const [match] = at < 0 ? [] : left.splice(at, 1);
        if (match !== undefined) heads.push({ cell, range: this.mergeAt(cell), field: match[0] });
      }
    return heads.toSorted((a, b) => a.cell.column - b.cell.column);
  }

  /** Words with room to write at their right are labels of single cells, not heads. */
  private areSideLabels(heads: readonly Head[]): boolean {
    const withRoom = heads.filter(({ range }) => {
      const right = this.cells.get(placeKey({ row: range.top, column: range.right + 1 }));
      return right !== undefined && isRoomToWrite(right.text) && !right.hasFormula;
    });
    return withRoom.length * 2 > heads.length;
  }

  /** @param withAbove its heads together with those in the row above */
  private proposeTable(
    bottom: number,
    { list, heads }: { readonly list: string; readonly heads: readonly Head[] },
    withAbove: readonly Head[],
  ): void {
    const firstRow = bottom + 1;
    // Two rows of heads over items of two rows: under the lower heads stand the cells of the upper ones.
    if (heads.some(({ range }) => this.mergeAt({ row: firstRow, column: range.left }).left !== range.left)) {
      this.proposeTwoLines(bottom, list, withAbove);
      return;
    }
    const rowsPerItem = Math.max(
      ...heads.map(({ range }) => this.height({ row: firstRow, column: range.left })),
    );
    const isFound = this.proposeRows(
      list,
      firstRow,
      rowsPerItem,
      heads.map(({ range, field }) => ({ column: range.left, rowOffset: 0, field })),
      'label',
      heads.map(({ cell }) => cell.text.trim()).join(' | '),
    );
    if (isFound) for (const { cell } of heads) this.heads.add(placeKey(cell));
  }

  /**
   * Items of two rows under two rows of heads: each head stands over its cell, of the item's first row the upper ones and those over both.
   * Nothing is proposed where one head's cell is of another width.
   */
  private proposeTwoLines(bottom: number, list: string, heads: readonly Head[]): void {
    const firstRow = bottom + 1;
    const columns = heads.map(({ range, field }) => ({
      column: range.left,
      rowOffset: range.top === bottom ? 1 : 0,
      field,
    }));
    const areUnder = heads.every(({ range: { left, right } }, index) => {
      const row = firstRow + (columns[index]?.rowOffset ?? 0);
      const cell = this.mergeAt({ row, column: left });
      return cell.left === left && cell.right === right && cell.top === row;
    });
    if (!areUnder || !heads.some(({ range }) => range.bottom < bottom)) return;
    const words = heads.map(({ cell }) => cell.text.trim()).join(' | ');
    if (!this.proposeRows(list, firstRow, 2, columns, 'label', words)) return;
    for (const { cell } of heads) this.heads.add(placeKey(cell));
  }

  private proposeRows(
    list: string,
    firstRow: number,
    rowsPerItem: number,
    columns: readonly { readonly column: number; readonly rowOffset: number; readonly field: string }[],
    certainty: Certainty,
    beside: string,
  ): boolean {
    const items = this.freeItems(firstRow, rowsPerItem, columns, certainty === 'placeholder');
    if (items === 0) return false;
    for (let row = firstRow; row < firstRow + items * rowsPerItem; row += 1)
      for (const { column } of columns) this.taken.add(placeKey({ row, column }));
    this.repeats.push({
      sheet: this.sheet.name,
      list,
      firstRow,
      rowsPerItem,
      items,
      cells: columns
        .slice(0, templateCaps.repeatCells)
        .map(({ column, rowOffset, field }) => ({ column: columnLetters(column), rowOffset, field })),
      beside,
      certainty,
    });
    return true;
  }

  /** How many items have room: rows of the same layout until the next text. */
  private freeItems(
    firstRow: number,
    rowsPerItem: number,
    columns: readonly { readonly column: number; readonly rowOffset: number }[],
    isFirstFilled: boolean,
  ): number {
    const layoutOf = (row: number): string =>
      columns
        .map(({ column, rowOffset }) => {
          const place = { row: row + rowOffset, column };
          const { left, right, top, bottom } = this.mergeAt(place);
          return `${left}-${right} ${top - row}-${bottom - row} ${this.cells.get(placeKey(place))?.isBordered ?? false}`;
        })
        .join(';');
    const layout = layoutOf(firstRow);
    const most = Math.min(
      templateCaps.items,
      Math.ceil((Math.max(this.lastRow, firstRow) - firstRow + 1) / rowsPerItem),
    );
    const isEndless = !layout.includes('true');
    let items = 0;
    while (items < (isEndless ? Math.max(most, endlessRows) : most)) {
      if (isEndless && items >= endlessRows) break;
      const row = firstRow + items * rowsPerItem;
      if (!(items === 0 && isFirstFilled) && !this.isFree(row, rowsPerItem, items + 1)) break;
      if (layoutOf(row) !== layout) break;
      items += 1;
    }
    return items;
  }

  /** Empty, but for the number of the line. */
  private isFree(firstRow: number, count: number, item: number): boolean {
    for (let row = firstRow; row < firstRow + count; row += 1)
      for (const { text, hasFormula } of this.rows.get(row) ?? [])
        if (!hasFormula && !isRoomToWrite(text) && text.trim() !== String(item)) return false;
    return true;
  }

  private readLabels(): void {
    let section: string | null = null;
    const seen = new Map<string, number>();
    for (const cell of this.texts) {
      const key = placeKey(cell);
      const own = this.words.ownText(cell.text);
      if (own !== undefined && !this.taken.has(key)) {
        this.propose(cell, own, cell.text, 'label');
        continue;
      }
      section = this.words.sectionIn(cell.text) ?? section;
      if (this.taken.has(key) || this.heads.has(key) || cell.hasFormula) continue;
      const fields = this.words.labelled(cell.text);
      if (fields.length === 0) continue;
      const target = this.targetOf(cell);
      if (target === null) continue;
      const { field, isSure } = pick(fields, section, seen);
      const certainty = isSure && target.isSure ? 'label' : 'doubtful';
      this.propose(target.cell, field, cell.text, certainty, target.cell === cell);
    }
  }

  /** The cell a label speaks of: right of it, else itself behind a colon, else below it; unsure where something unknown stands at its right. */
  private targetOf(label: TemplateCell): { readonly cell: TemplateCell; readonly isSure: boolean } | null {
    const range = this.mergeAt(label);
    const right = this.cornerAt({ row: range.top, column: range.right + 1 });
    const below = this.cornerAt({ row: range.bottom + 1, column: range.left });
    // A placeholder at its right says already what belongs there.
    if (placeholdersIn(right.text).length > 0) return null;
    if (this.isOpen(right) && (right.isBordered || !label.isBordered)) return { cell: right, isSure: true };
    if (asksBehind(label.text)) return { cell: label, isSure: true };
    const isBeside = right.text === '' || this.isWord(right);
    // Under unknown words at its right it is a head only when what is below is as wide as itself.
    const under = this.mergeAt(below);
    const isColumn = under.left === range.left && under.right === range.right;
    if (this.isOpen(below) && below.isBordered && (isBeside || isColumn))
      return { cell: below, isSure: isBeside };
    if (isBeside || right.hasFormula || this.taken.has(placeKey(right))) return null;
    return { cell: right, isSure: false };
  }

  private isOpen(cell: TemplateCell): boolean {
    return !cell.hasFormula && isRoomToWrite(cell.text) && !this.taken.has(placeKey(cell));
  }

  private isWord({ text }: TemplateCell): boolean {
    return this.words.labelled(text).length > 0 || this.words.sectionIn(text) !== null;
  }

  /** The first cell of what is merged there; the file need not have it. */
  private cornerAt(place: CellPlace): TemplateCell {
    const { top: row, left: column } = this.mergeAt(place);
    const known = this.cells.get(placeKey({ row, column }));
    return known ?? { row, column, text: '', hasFormula: false, isBordered: false };
  }

  private propose(
    cell: TemplateCell,
    field: string,
    beside: string,
    certainty: Certainty,
    isAppended = false,
  ): void {
    this.taken.add(placeKey(cell));
    this.found.push({
      sheet: this.sheet.name,
      cell: cellName(cell),
      field,
      beside: beside.trim().slice(0, 200),
      text: cell.text.slice(0, 200),
      ...(isAppended ? { isAppended: true as const } : {}),
      certainty,
    });
  }
}

/** `客户：____`: the words leave room behind them. */
const asksBehind = (text: string): boolean => /[：:][\s_＿]*$/.test(text);

const neededHeads = ({ fields }: TemplateList): number =>
  Math.min(headsAtLeast, Math.max(fields.filter(({ labels }) => labels !== null).length, 2));

/** Of several fields that bear the same label the one under the same heading, else the next in the form's order. */
function pick(
  fields: readonly TemplateField[],
  section: string | null,
  seen: Map<string, number>,
): { readonly field: string; readonly isSure: boolean } {
  const here = fields.filter((each) => section !== null && foldedLabels(each.section).includes(section));
  const own = here.length > 0 ? here : fields;
  const key = own.map(({ field }) => field).join(' ');
  const count = seen.get(key) ?? 0;
  seen.set(key, count + 1);
  const field = own[count % own.length]?.field ?? '';
  return { field, isSure: own.length === 1 };
}
