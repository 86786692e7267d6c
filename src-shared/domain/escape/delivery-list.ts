import { isCivilDate } from '../calendar';
import { caps } from '../scalars';

/** What a column of a pasted delivery list can hold. */
export const deliveryColumns = [
  'customer',
  'batch',
  'deliveryNote',
  'shippedOn',
  'quantity',
  'destination',
  'partNumber',
  'serialNumbers',
  'producedOn',
] as const;
export type DeliveryColumn = (typeof deliveryColumns)[number];

/** One delivery as the list has it. */
export interface ShippedBatch {
  /** Line of the pasted text, counted from 1. */
  readonly line: number;
  /** As it is written in the list. */
  readonly customer: string;
  readonly batch: string;
  readonly deliveryNote: string;
  /** Civil dates; null where none stands there. */
  readonly shippedOn: string | null;
  readonly producedOn: string | null;
  readonly quantity: number | null;
  readonly destination: string;
  readonly partNumber: string;
  readonly serialNumbers: string;
}

/** A value that could not be taken as what its column says; its row is taken without it. */
export interface DeliveryProblem {
  readonly line: number;
  readonly column: DeliveryColumn | null;
  readonly code: 'no-number' | 'no-date' | 'no-customer' | 'too-long' | 'too-many';
  readonly text: string;
}

export interface DeliveryList {
  /** What each column was taken for; null is left out. A person may choose otherwise. */
  readonly columns: readonly (DeliveryColumn | null)[];
  readonly hasHead: boolean;
  /** The heads, or the first row where there are none: what a person chooses by. */
  readonly heads: readonly string[];
  readonly deliveries: readonly ShippedBatch[];
  readonly problems: readonly DeliveryProblem[];
}

/** Most lines of one list. */
export const mostDeliveries = 2000;

/** Heads as ERP exports have them, folded; the first column whose word occurs wins. */
const headWords: Readonly<Record<DeliveryColumn, readonly string[]>> = {
  deliveryNote: ['送货单', '发货单', '出库单', '交货单', '单据', '单号', 'deliverynote', 'shipment', 'dnno'],
  batch: ['批次', '批号', 'lot', 'batch'],
  customer: ['客户', '顾客', '收货单位', '购货单位', '收货方', 'customer', 'consignee', 'soldto'],
  producedOn: ['生产日期', 'produced', 'productiondate'],
  shippedOn: ['发货日期', '出库日期', '送货日期', '日期', 'shipdate', 'shipped', 'date'],
  quantity: ['数量', '件数', 'qty', 'quantity', 'pieces', 'pcs'],
  destination: ['目的地', '收货地', '地址', '工厂', 'destination', 'plant', 'shipto'],
  partNumber: ['件号', '料号', '零件号', '物料', '图号', 'partno', 'partnumber', 'material'],
  serialNumbers: ['序列号', 'serial'],
};

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s._:/()-]+/gu, '');

const columnOfHead = (head: string): DeliveryColumn | null => {
  const text = folded(head);
  const found = Object.entries(headWords).find(([, words]) => words.some((word) => text.includes(word)));
  return (found?.[0] as DeliveryColumn | undefined) ?? null;
};

/** A spreadsheet's cells come apart by tabs, a CSV's by commas or semicolons, a mail's by wide gaps. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n');
  const separator =
    [/\t/, /[,，;；]/, / {2,}|　+/].find((each) => lines.some((line) => each.test(line))) ?? /\t/;
  return lines.map((line) => (line.trim() === '' ? [] : line.split(separator).map((cell) => cell.trim())));
}

/** `2026-11-18`, `2026/11/18`, `2026.11.8`, `20261118`, `2026年11月18日`; null where it is no day. */
export function dayOf(text: string): string | null {
  const parts =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[ T].*)?$/u.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (parts === null) return null;
  const [, year = '', month = '', day = ''] = parts;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(date) ? date : null;
}

/** `1,200`, `1 200`, `1200.00`, `480件`; null where it is no whole count. */
export function countOf(text: string): number | null {
  const number = text
    .normalize('NFKC')
    .replace(/[\s,]/gu, '')
    .replace(/(件|个|只|套|pcs|ea)$/iu, '');
  return /^\d{1,12}(\.0+)?$/.test(number) ? Math.trunc(Number(number)) : null;
}

/** What a column without a head holds, by what stands in it. */
function guessed(rows: readonly (readonly string[])[], width: number): readonly (DeliveryColumn | null)[] {
  const taken = new Set<DeliveryColumn>();
  const take = (...wanted: readonly DeliveryColumn[]): DeliveryColumn | null => {
    const free = wanted.find((each) => !taken.has(each)) ?? null;
    if (free !== null) taken.add(free);
    return free;
  };
  return Array.from({ length: width }, (_, at) => {
    const cells = rows.map((row) => row[at] ?? '').filter((cell) => cell !== '');
    const most = (is: (cell: string) => boolean): boolean =>
      cells.length > 0 && cells.filter(is).length * 2 > cells.length;
    if (most((cell) => dayOf(cell) !== null)) return take('shippedOn', 'producedOn');
    if (most((cell) => countOf(cell) !== null)) return take('quantity');
    if (most((cell) => /^(SH|DN|FH|CK|送)/iu.test(cell))) return take('deliveryNote', 'batch');
    if (most((cell) => /^[\p{Script=Latin}\d./_-]+$/u.test(cell) && /\d/.test(cell)))
      return take('batch', 'deliveryNote', 'partNumber');
    return take('customer', 'destination');
  });
}

/** A head stands where at least two columns are called by known words and none holds a day or a count. */
function isHead(row: readonly string[]): boolean {
  const named = row.filter((cell) => columnOfHead(cell) !== null).length;
  return named >= 2 && row.every((cell) => dayOf(cell) === null && countOf(cell) === null);
}

function columnsOfHead(row: readonly string[]): readonly (DeliveryColumn | null)[] {
  const taken = new Set<DeliveryColumn>();
  return row.map((cell) => {
    const column = columnOfHead(cell);
    if (column === null || taken.has(column)) return null;
    taken.add(column);
    return column;
  });
}

/**
 * Rows pasted from a delivery list. `chosen` overrules what the columns were taken for. A row without a batch and without a delivery note
 * or count is a total or a remark and left out; what cannot be read is named, never dropped unseen.
 */
export function readDeliveryList(
  text: string,
  chosen: readonly (DeliveryColumn | null)[] | null = null,
): DeliveryList {
  const all = cellsOf(text).map((cells, index) => ({ line: index + 1, cells }));
  const rows = all.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [first] = rows;
  if (first === undefined) return { columns: [], hasHead: false, heads: [], deliveries: [], problems: [] };
  const hasHead = isHead(first.cells);
  const body = hasHead ? rows.slice(1) : rows;
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const known = hasHead
    ? columnsOfHead(first.cells)
    : guessed(
        body.map(({ cells }) => cells),
        width,
      );
  const columns = Array.from({ length: width }, (_, at) =>
    chosen === null ? (known[at] ?? null) : (chosen[at] ?? null),
  );
  const read = body.slice(0, mostDeliveries).map(({ line, cells }) => deliveryOf(line, cells, columns));
  const kept = read.filter(({ delivery }) => isDelivery(delivery));
  return {
    columns,
    hasHead,
    heads: first.cells,
    deliveries: kept.map(({ delivery }) => delivery),
    problems: [
      ...kept.flatMap(({ problems }) => problems),
      ...(body.length > mostDeliveries
        ? [{ line: mostDeliveries + 1, column: null, code: 'too-many' as const, text: String(body.length) }]
        : []),
    ],
  };
}

const isDelivery = ({ batch, deliveryNote, customer, quantity }: ShippedBatch): boolean =>
  batch !== '' ||
  deliveryNote !== '' ||
  (customer !== '' && quantity !== null && !/合计|总计|total/iu.test(customer));

function deliveryOf(
  line: number,
  cells: readonly string[],
  columns: readonly (DeliveryColumn | null)[],
): { readonly delivery: ShippedBatch; readonly problems: readonly DeliveryProblem[] } {
  const problems: DeliveryProblem[] = [];
  const at = (column: DeliveryColumn): string => cells[columns.indexOf(column)] ?? '';
  const say = (column: DeliveryColumn, code: DeliveryProblem['code']): void => {
    problems.push({ line, column, code, text: at(column) });
  };
  const text = (column: DeliveryColumn, cap: number): string => {
    if (at(column).length > cap) say(column, 'too-long');
    return at(column).slice(0, cap);
  };
  const date = (column: DeliveryColumn): string | null => {
    const day = dayOf(at(column));
    if (day === null && at(column) !== '') say(column, 'no-date');
    return day;
  };
  const quantity = countOf(at('quantity'));
  if (quantity === null && at('quantity') !== '') say('quantity', 'no-number');
  if (at('customer') === '') say('customer', 'no-customer');
  const delivery: ShippedBatch = {
    line,
    customer: text('customer', caps.line),
    batch: text('batch', caps.short),
    deliveryNote: text('deliveryNote', caps.short),
    shippedOn: date('shippedOn'),
    producedOn: date('producedOn'),
    quantity,
    destination: text('destination', caps.short),
    partNumber: text('partNumber', caps.short),
    serialNumbers: text('serialNumbers', caps.line),
  };
  return { delivery, problems };
}
