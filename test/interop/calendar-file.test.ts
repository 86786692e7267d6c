import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeIcs } from '@main/export/ics/write-events';
import { addDays, epochOf } from '@shared/domain/calendar';
import { expect, it, onTestFinished } from 'vitest';
import { workFolder } from './tools';

/** What python3-icalendar of the system understands of a file: one list a component. */
const script = `
import sys, json, icalendar
c = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
zones = [str(z['TZID']) for z in c.walk('VTIMEZONE')]
events = []
for e in c.walk('VEVENT'):
    alarms = [a['TRIGGER'].dt.isoformat() for a in e.walk('VALARM')]
    cats = [str(x) for x in e['CATEGORIES'].cats]
    events.append([str(e['UID']), e['DTSTART'].dt.isoformat(), str(e['SUMMARY']), str(e['DESCRIPTION']), cats, str(e['STATUS']), int(e['SEQUENCE']), alarms])
print(json.dumps({'zones': zones, 'events': events}))
`;

it('an iCalendar file of 5,000 events is read by another parser as it was written', async () => {
  const { path, remove } = await workFolder();
  onTestFinished(remove);
  const writtenAt = epochOf('2026-11-23T09:00+08:00');
  const events = Array.from({ length: 5_000 }, (_, index) => ({
    uid: `record:${index}:x@customer-desk`,
    due: index % 2 === 0 ? addDays('2026-01-01', index % 400) : '2026-11-24T17:40+08:00',
    summary: `初步反馈 KS-2026-${index}，甲;乙\\丙`,
    description: `第一行\n${'很长的说明，'.repeat(20)}`,
    categories: ['初步反馈', '甲方, 上海'],
    isTentative: index % 3 === 0,
    alarms: [epochOf('2026-11-24T08:00+08:00')],
  }));
  const write = async (at: number) => {
    const file = join(path, `${at}.ics`);
    const text = writeIcs({ name: '到期日历', timeZone: 'Asia/Shanghai', writtenAt: at, events });
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    await writeFile(file, text);
    const { stdout } = await promisify(execFile)('/usr/bin/python3', ['-c', script, file], {
      maxBuffer: 50_000_000,
    });
    return JSON.parse(stdout);
  };
  const read = await write(writtenAt);
  expect(read.zones).toEqual(['Asia/Shanghai']);
  expect(read.events.map((event: readonly unknown[]) => event.filter((_, field) => field !== 6))).toEqual(
    events.map(({ uid, due, summary, description, categories, isTentative }) => [
      uid,
      due.length === 10 ? due : '2026-11-24T17:40:00+08:00',
      summary,
      description,
      categories.map((name) => name.replace(',', '，')),
      isTentative ? 'TENTATIVE' : 'CONFIRMED',
      ['2026-11-24T00:00:00+00:00'],
    ]),
  );
  const again = await write(writtenAt + 60_000);
  expect(again.events[0][0]).toBe(read.events[0][0]);
  expect(again.events[0][6]).toBeGreaterThan(read.events[0][6]);
}, 120_000);
