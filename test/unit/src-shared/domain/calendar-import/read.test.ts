import { type CalendarEvent, readEvents, readHolidayCn, readRows } from '@shared/domain/calendar-import';
import type { CellValue } from '@shared/domain/customer-import';
import { describe, expect, it } from 'vitest';

const event = (summary: string, from: string | null, to = from, change: Partial<CalendarEvent> = {}) => ({
  line: 7,
  summary,
  from,
  to,
  isRepeated: false,
  ...change,
});
const told = (summary: string) => {
  const [day] = readEvents([event(summary, '2027-02-06')], []).days;
  return [day?.name, day?.isOffDay];
};
const rowsOf = (cells: readonly (readonly CellValue[])[]) =>
  cells.map((row, index) => ({ row: index + 1, cells: row }));
const read = (cells: readonly (readonly CellValue[])[], dayOffset = 0) =>
  readRows(rowsOf(cells), dayOffset)?.days.map(({ line, date, name, isOffDay }) => [
    line,
    date,
    name,
    isOffDay,
  ]);

describe('a year of holiday-cn', () => {
  it('is read day by day with the line each stands on; what is no day is kept as such', () => {
    const source = [
      '{ "$schema": "x", "year": 2027, "papers": ["https://www.gov.cn/x"], "days": [',
      '  { "name": "元旦", "date": "2027-01-01", "isOffDay": true },',
      '  { "name": "春节", "date": "2027-02-30", "isOffDay": false }',
      ']}',
    ].join('\n');
    expect(readHolidayCn(source)).toEqual({
      year: 2027,
      papers: ['https://www.gov.cn/x'],
      days: [
        { line: 2, text: '2027-01-01 元旦', date: '2027-01-01', name: '元旦', isOffDay: true },
        { line: 3, text: '2027-02-30 春节', date: null, name: '春节', isOffDay: false },
      ],
    });
  });

  it.each(['{', '{}', '[]', '{"year":2027,"days":[{"date":1}]}', '{"year":1,"days":[]}', '{"year":"2027"}'])(
    'is not %s',
    (source) => {
      expect(readHolidayCn(source)).toBeNull();
    },
  );
});

describe('an event of a calendar', () => {
  it.each([
    ['国庆节（休）', '国庆节', true],
    ['国庆节（班）', '国庆节', false],
    ['春节 假期 第1天/共8天', '春节', true],
    ['春节 补班 第1天/共2天', '春节', false],
    ['春节 休', '春节', true],
    ['班 春节', '春节', false],
    ['元旦补班(调休)', '元旦', false],
    ['劳动节放假', '劳动节', true],
    ['休息日', '休息日', true],
    ['Spring Festival Holiday', 'Spring Festival', true],
    ['Make-up workday', 'Make-up workday', false],
    ['清明节', '清明节', null],
    ['春节调休', '春节', null],
  ])('%s: %s, rests %s', (summary, name, isOffDay) => {
    expect(told(summary)).toEqual([name, isOffDay]);
  });

  it('holds each of its days, and none where it has no day, repeats, or lasts longer than any holiday', () => {
    const days = (given: CalendarEvent) =>
      readEvents([given], []).days.map(({ line, date, isOffDay }) => [line, date, isOffDay]);
    expect(days(event('春节（休）', '2027-02-05', '2027-02-07'))).toEqual([
      [7, '2027-02-05', true],
      [7, '2027-02-06', true],
      [7, '2027-02-07', true],
    ]);
    expect(days(event('春节（休）', null))).toEqual([[7, null, true]]);
    expect(days(event('春节（休）', '2027-01-01', '2027-12-31'))).toEqual([[7, null, true]]);
    expect(days(event('春节（休）', '2027-02-05', '2027-02-05', { isRepeated: true }))).toEqual([
      [7, '2027-02-05', null],
    ]);
  });
});

describe('a sheet', () => {
  it('is read under its heads, whatever stands above them', () => {
    expect(
      read([
        ['2027年放假安排', null],
        ['日期', '节日', '类型'],
        ['2027-01-01', '元旦', '休'],
        ['2027年1月3日 星期日', '元旦', '补班'],
        [20_270_206, '春节', '放假'],
        [46_424, '春节', '上班'],
        ['合计', '4 天', ''],
      ]),
    ).toEqual([
      [3, '2027-01-01', '元旦', true],
      [4, '2027-01-03', '元旦', false],
      [5, '2027-02-06', '春节', true],
      [6, '2027-02-06', '春节', false],
      [7, null, '4 天', null],
    ]);
  });

  it('may ask 是否上班 or isOffDay, and count its days from 1904', () => {
    expect(
      read([
        ['日期', '名称', '是否上班'],
        ['2027/1/1', '元旦', '否'],
        ['2027.1.3', '元旦', '是'],
      ]),
    ).toEqual([
      [2, '2027-01-01', '元旦', true],
      [3, '2027-01-03', '元旦', false],
    ]);
    expect(
      read(
        [
          ['date', 'name', 'isOffDay'],
          [44_962, '春节', 'true'],
        ],
        1462,
      ),
    ).toEqual([[2, '2027-02-06', '春节', true]]);
  });

  it('without heads goes by what stands in the cells; without a day it is none', () => {
    expect(
      read([
        ['放假', '2027-01-01', '元旦'],
        ['备注', null, null],
        ['上班', '2027-01-03', '元旦'],
      ]),
    ).toEqual([
      [1, '2027-01-01', '元旦', true],
      [3, '2027-01-03', '元旦', false],
    ]);
    expect(
      read([
        ['编码', '名称'],
        ['C001', '甲方'],
      ]),
    ).toBeUndefined();
    expect(read([])).toBeUndefined();
  });
});
