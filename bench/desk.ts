import { randomUUID } from 'node:crypto';
import { loadOfficialYears, openPreferences, openStore, type Store } from '@main/data';
import { type CallContext, createServices, type Services } from '@main/services';
import { epochOf } from '@shared/domain/calendar';
import { defaultSettings } from '@shared/domain/settings';
import { calendarFolder } from './places';

/** The present of every bench: the demo records end here. */
export const benchInstant = '2026-11-20T15:10+08:00';
export const benchNow = epochOf(benchInstant);

/** The desk's services on a folder, as the program opens them. */
export interface BenchDesk {
  readonly store: Store;
  readonly services: Services;
  readonly context: CallContext;
}

const [person] = defaultSettings.people;

export async function openBenchDesk(folder: string): Promise<BenchDesk> {
  const clock = { now: () => benchNow };
  const store = await openStore({ folder, clock });
  const preferences = await openPreferences({ folder, clock, appVersion: 'bench' });
  const calendarYears = loadOfficialYears(calendarFolder);
  const services = createServices({ store, preferences, calendarYears, ids: { next: randomUUID } });
  const operator = { id: person?.id ?? '', name: person?.name ?? '', roles: person?.roles ?? [] };
  const context = { operator, clock };
  await services.start(context);
  return { store, services, context };
}
