/**
 * A child process that saves until it is killed, and prints one line for every save that was confirmed:
 * `R number id` registered, `S id version` saved. Started by kill.test.ts; argument: the data folder and the calendar folder.
 */
import { writeSync } from 'node:fs';
import { loadOfficialYears, openPreferences, openStore } from '@main/data';
import { type CallContext, createServices } from '@main/services';
import { blankComplaint } from '@shared/domain/complaint';

/** At once and whole, so that a line printed is a save confirmed. */
const say = (line: string): void => void writeSync(1, line);

const [folder = '', calendar = ''] = process.argv.slice(2);
const clock = { now: () => Date.now() };
const store = await openStore({ folder, clock });
const preferences = await openPreferences({ folder, clock, appVersion: 'test' });
const services = createServices({
  store,
  preferences,
  calendarYears: loadOfficialYears(calendar),
  ids: { next: () => crypto.randomUUID() },
});
const context: CallContext = { operator: { id: '', name: 'kill', roles: ['quality'] }, clock };
await services.start(context);
say('ready\n');

for (;;) {
  const body = {
    ...blankComplaint(),
    customer: { ...blankComplaint().customer, name: '甲方' },
    receivedAt: '2026-01-05T08:00+08:00',
    channel: 'phone' as const,
    statement: '滑轨异响'.repeat(50),
  };
  const { stored } = await services.channels['complaint.register'](context, {
    token: crypto.randomUUID(),
    body,
  });
  say(`R ${stored.number} ${stored.id}\n`);
  for (let version = 1; version <= 3; version += 1) {
    const changed = { ...stored.body, remarks: `第 ${version} 次`.repeat(40) };
    const note = { reason: '', approver: '', proof: '' };
    const saved = await services.channels['complaint.save'](context, {
      id: stored.id,
      version,
      body: changed,
      note,
    });
    say(`S ${stored.id} ${saved.stored.version}\n`);
  }
  await preferences.update({ isRailCollapsed: Math.random() < 0.5 });
}
