import { writeSync } from 'node:fs';
import { loadOfficialYears, openPreferences, openStore } from '@main/data';
import { type CallContext, createServices } from '@main/services';
import { blankComplaint } from '@shared/domain/complaint';

/** Prints at once and whole, so that a line printed is a thing confirmed. */
export const say = (line: string): void => void writeSync(1, `${line}\n`);

export const clock = { now: () => Date.now() };

/** A desk in a process that will be killed: on the real clock, and nothing of the test runner in it. */
export async function openChildDesk(folder: string, calendars: string) {
  const store = await openStore({ folder, clock });
  const preferences = await openPreferences({ folder, clock, appVersion: 'test' });
  const services = createServices({
    store,
    preferences,
    calendarYears: loadOfficialYears(calendars),
    ids: { next: () => crypto.randomUUID() },
  });
  const context: CallContext = { operator: { id: '', name: 'kill', roles: ['quality'] }, clock };
  await services.start(context);
  const register = async () => {
    const body = {
      ...blankComplaint(),
      customer: { ...blankComplaint().customer, name: '甲方' },
      receivedAt: '2026-01-05T08:00+08:00',
      channel: 'phone' as const,
      statement: '滑轨异响'.repeat(50),
    };
    const token = crypto.randomUUID();
    return (await services.channels['complaint.register'](context, { token, body })).stored;
  };
  return { store, preferences, services, context, register };
}
