import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ServiceError } from '@main/services';
import type { OfficialYear } from '@shared/domain/calendar';
import { Workbook } from 'exceljs';
import { describe, expect, it } from 'vitest';
import { calendarYears, openDesk } from '../../support/desk';
import { rejection } from '../../support/failure';
import { tempFolder } from '../../support/temp';

const notice = calendarYears.find(({ year }) => year === 2026) ?? { year: 2026, papers: [], days: [] };
const before2026 = calendarYears.filter(({ year }) => year < 2026);

/** As a calendar of holidays is published: an event a day, the last one over three days with an exclusive end. */
const asEvents = ({ days }: OfficialYear): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//x//x//CN',
    ...days.flatMap(({ date, name, isOffDay }, index) => [
      'BEGIN:VEVENT',
      `UID:${index}@x`,
      'DTSTAMP:20251104T000000Z',
      `DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`,
      `SUMMARY:${name}（${isOffDay ? '休' : '班'}）`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

async function asWorkbook({ days }: OfficialYear, path: string): Promise<void> {
  const book = new Workbook();
  book.addWorksheet('说明').addRow(['客户编码', '客户名称']);
  const sheet = book.addWorksheet('2026');
  sheet.addRow(['2026年放假安排']);
  sheet.addRow(['日期', '节日', '类型']);
  for (const { date, name, isOffDay } of days)
    sheet.addRow([new Date(`${date}T00:00:00Z`), name, isOffDay ? '休' : '补班']);
  await book.xlsx.writeFile(path);
}

describe('a file with a year of the factory calendar', () => {
  it('says the same as holiday-cn, iCalendar, Excel and CSV, whatever it is called', async () => {
    const desk = await openDesk({ official: before2026 });
    const folder = tempFolder();
    const named = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const book = join(folder, '2026.xlsx');
    await asWorkbook(notice, book);
    const csv = notice.days.map(({ date, name, isOffDay }) => `${date},${name},${isOffDay ? '休' : '班'}`);
    const files = [
      named('a.txt', JSON.stringify(notice, null, 2)),
      named('b.ics', asEvents(notice)),
      book,
      named('c.csv', `日期,名称,类型\n${csv.join('\n')}\n`),
    ];
    for (const file of files) {
      const read = await desk.services.openCalendar(desk.context, file);
      if (read.kind !== 'read') throw new Error(`${file}: ${JSON.stringify(read)}`);
      expect(read.doubts).toEqual([]);
      expect(read.years).toHaveLength(1);
      expect(read.years[0]).toMatchObject({ official: { year: 2026 }, canBeUsed: true, replaces: null });
      expect(read.years[0]?.official.days).toEqual(notice.days);
      expect(read.years[0]?.doubts.map(({ code }) => code)).toEqual(
        file.endsWith('.txt') ? [] : ['no-source'],
      );
    }
    expect((await desk.call('settings.get', {})).version).toBe(1);
  });

  it('of events tells the line on which one begins; long ones, hours and other zones come to the factory’s days', async () => {
    const desk = await openDesk();
    const path = join(tempFolder(), 'odd.ics');
    const event = (...fields: readonly string[]) => ['BEGIN:VEVENT', 'UID:1', ...fields, 'END:VEVENT'];
    const text = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//x//x//CN',
      ...event('DTSTART;VALUE=DATE:20270205', 'DTEND;VALUE=DATE:20270208', 'SUMMARY:春节（休）'),
      // 17:00 in London is past midnight here.
      ...event('DTSTART:20270209T170000Z', 'DTEND:20270210T160000Z', 'SUMMARY:春节（休）'),
      ...event('DTSTART;VALUE=DATE:20270501', 'RRULE:FREQ=YEARLY', 'SUMMARY:劳动节（休）'),
      ...event('SUMMARY:劳动节（休）'),
      'END:VCALENDAR',
    ].join('\r\n');
    writeFileSync(path, text);
    const read = await desk.services.openCalendar(desk.context, path);
    if (read.kind !== 'read') throw new Error(JSON.stringify(read));
    expect(read.doubts.map(({ code, line }) => [code, line])).toEqual([
      ['no-kind', 16],
      ['not-a-date', 22],
    ]);
    expect(read.years[0]?.official.days.map(({ date }) => date)).toEqual([
      '2027-02-05',
      '2027-02-06',
      '2027-02-07',
      '2027-02-10',
    ]);
    expect(read.years[0]?.canBeUsed).toBe(false);
  });

  it('is refused where it is none, and to who may not set the calendar', async () => {
    const desk = await openDesk();
    const folder = tempFolder();
    const tried = async (bytes: string | Buffer) => {
      writeFileSync(join(folder, 'x'), bytes);
      return desk.services.openCalendar(desk.context, join(folder, 'x'));
    };
    const refused = (why: string) => ({ kind: 'refused', fileName: 'x', why });
    expect(await tried('BEGIN:VCALENDAR\nnonsense')).toEqual(refused('not-a-calendar'));
    expect(await tried('{"year": 2027}')).toEqual(refused('not-a-calendar'));
    expect(await tried('编码,名称\n1,甲\n')).toEqual(refused('not-a-calendar'));
    expect(await tried(Buffer.from([0, 1, 2, 3]))).toEqual(refused('damaged'));
    expect(await tried(Buffer.alloc(5_000_001, 32))).toEqual(refused('too-large'));
    const missing = desk.services.openCalendar(desk.context, join(folder, 'none.ics'));
    expect((await rejection(missing, ServiceError)).code).toBe('file-missing');
    const clerk = { ...desk.context, operator: { ...desk.context.operator, roles: ['quality' as const] } };
    const asClerk = desk.services.openCalendar(clerk, join(folder, 'x'));
    expect((await rejection(asClerk, ServiceError)).code).toBe('forbidden');
  });
});
