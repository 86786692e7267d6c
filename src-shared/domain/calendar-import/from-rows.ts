import type { CellValue, TableRow } from '../customer-import';
import { dayOfCell } from '../report';
import { foldLabel } from '../template/fold';
import type { ReadCalendar, ReadDay } from './types';
import { nameIn, saysOff } from './words';

const heads = {
  date: ['日期', '放假日期', '时间', '日', 'date', 'day'],
  kind: [
    '休班',
    '休息',
    '类型',
    '安排',
    '状态',
    '是否放假',
    '是否休息',
    '放假上班',
    '班休',
    '性质',
    'type',
    'kind',
    'status',
  ],
  works: ['是否上班', '是否工作日', '上班', '工作日', 'works', 'workday'],
  off: ['isoffday', 'off', 'holiday'],
  name: ['名称', '节日', '节假日', '假日', '节日名称', '事由', '备注', '说明', 'name', 'reason'],
} as const;
type Head = keyof typeof heads;
type Columns = { readonly [H in Head]?: number };

/** A head may stand below a title; deeper than this nobody looks. */
const deepestHead = 20;

const columnsOf = ({ cells }: TableRow): Columns =>
  Object.fromEntries(
    (Object.keys(heads) as Head[]).flatMap((head) => {
      const names: readonly string[] = heads[head].map(foldLabel);
      const at = cells.findIndex((cell) => typeof cell === 'string' && names.includes(foldLabel(cell)));
      return at < 0 ? [] : [[head, at]];
    }),
  );

const isHead = ({ date, kind, works, off, name }: Columns): boolean =>
  date !== undefined && (kind ?? works ?? off ?? name) !== undefined;

const wordsOf = (cell: CellValue | undefined): string =>
  cell === null || cell === undefined ? '' : String(cell).trim();

/**
 * A sheet with one day a row: under heads (日期, 名称, 类型 …), or, where there are none, by what stands in the cells. Null where no row
 * holds a day.
 * @param dayOffset days to add to day numbers, of a workbook that counts from 1904
 */
export function readRows(rows: readonly TableRow[], dayOffset = 0): ReadCalendar | null {
  const head = rows.slice(0, deepestHead).find((row) => isHead(columnsOf(row)));
  const filled = rows.filter(({ cells }) => cells.some((cell) => wordsOf(cell) !== ''));
  const days =
    head === undefined
      ? filled.flatMap((row) => withoutHeads(row, dayOffset))
      : filled.filter(({ row }) => row > head.row).map((row) => underHeads(row, columnsOf(head), dayOffset));
  return days.some(({ date }) => date !== null) ? { year: null, papers: [], days } : null;
}

function underHeads({ row, cells }: TableRow, columns: Columns, dayOffset: number): ReadDay {
  const at = (head: Head): string => wordsOf(columns[head] === undefined ? undefined : cells[columns[head]]);
  const date = columns.date === undefined ? null : dayIn(cells[columns.date], dayOffset);
  const [works, off] = [saysYes(at('works')), saysYes(at('off'))];
  const said = off ?? (works === null ? (saysOff(at('kind')) ?? saysOff(at('name'))) : !works);
  const name = nameIn(at('name') === '' ? at('kind') : at('name'));
  return { line: row, text: textOf(cells), date, name, isOffDay: said };
}

/** Rows before the first day are titles; below it every row is told. */
function withoutHeads({ row, cells }: TableRow, dayOffset: number): readonly ReadDay[] {
  const at = cells.findIndex((cell) => dayIn(cell, dayOffset) !== null);
  if (at < 0) return [];
  const words = cells
    .filter((_, index) => index !== at)
    .map(wordsOf)
    .filter((text) => text !== '');
  const isOffDay = words.map(saysOff).find((said) => said !== null) ?? null;
  const named = words.find((text) => saysOff(text) === null) ?? words[0] ?? '';
  return [
    { line: row, text: textOf(cells), date: dayIn(cells[at], dayOffset), name: nameIn(named), isOffDay },
  ];
}

function saysYes(text: string): boolean | null {
  if (text === '') return null;
  if (/^(?:是|y|yes|true|1|√|✓)$/i.test(text)) return true;
  if (/^(?:否|n|no|false|0|×|x)$/i.test(text)) return false;
  const off = saysOff(text);
  return off === null ? null : !off;
}

/** `2027-01-01`, `2027年1月1日 星期五`, `20270101`, or a day's number of the spreadsheet. */
function dayIn(cell: CellValue | undefined, dayOffset: number): string | null {
  if (cell === null || cell === undefined || typeof cell === 'boolean') return null;
  const text = String(cell).trim();
  const compact = /^(20\d{2})(\d{2})(\d{2})$/.exec(text);
  if (compact !== null) return dayOfCell(compact.slice(1).join('-'));
  if (typeof cell === 'number') return cell > 30_000 ? dayOfCell(cell, dayOffset) : null;
  const written = text
    .replace(/[ T]\d{1,2}:.*$/, '')
    .replace(/[（(]?(?:星期|周)[一二三四五六日天][)）]?$/, '');
  return dayOfCell(written);
}

const textOf = (cells: readonly CellValue[]): string =>
  cells
    .map(wordsOf)
    .filter((text) => text !== '')
    .join(' ')
    .slice(0, 200);
