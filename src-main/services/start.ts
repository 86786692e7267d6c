import { epochOf, type OfficialYear } from '@shared/domain/calendar';
import { costRulesVersion } from '@shared/domain/cost/rules-version';
import { engineVersion } from '@shared/domain/deadline';
import { listRulesVersion } from '@shared/domain/record/rules-version';
import type { Settings } from '@shared/domain/settings';
import type { Trx } from '../data';
import { canonicalJson, sha256 } from '../data/canonical';
import { datedPositions } from '../data/repositories/complaints';
import { appendHistory, lastEntryAt } from '../data/repositories/history';
import { readMeta, writeMeta } from '../data/repositories/settings';
import { type MovedDue, recomputeDates } from './complaint/recompute';
import type { CallContext } from './context';
import type { ChangedThings } from './dated/changed';
import { environmentOf, type LoadEnvironment } from './environment';
import { moveRecordDates } from './record/moved';
import { fixDefaults } from './settings';

const calendarKey = 'calendar-hash';
/** The rules that made what lists need of records. */
const listsKey = 'record-lists';
/** The same of the list of cost lines. */
const costsKey = 'cost-lines';

/** The desk's clock and the last entry of the history, both as the factory's clock shows them. */
export interface ClockBehind {
  readonly now: string;
  readonly last: string;
}

/** Not null when something was written later than it is now: the clock was set back, or ran ahead then. Asked before this start writes. */
export async function clockBehind(
  trx: Trx,
  load: LoadEnvironment,
  { clock }: CallContext,
): Promise<ClockBehind | null> {
  const last = await lastEntryAt(trx);
  const now = clock.now();
  if (last === null || epochOf(last) <= now) return null;
  const { instant } = await load(trx);
  return { now: instant(now), last: instant(epochOf(last)) };
}

/** What other notices, or another engine, did to dates since the last start. */
export interface StartChanges extends ChangedThings {
  readonly moved: readonly MovedDue[];
}

const nothingChanged: StartChanges = { moved: [], things: [], resting: [] };

/**
 * Before the first call: writes delivered settings that are not in the records yet, and, when the official calendar or the engine's
 * rules differ from the last start's, works out every date that may move. Answers what moved, so that it can be shown.
 */
export async function startServices(
  trx: Trx,
  parts: { readonly load: LoadEnvironment; readonly official: readonly OfficialYear[] },
  context: CallContext,
): Promise<StartChanges> {
  await fixDefaults(trx, parts.load, context);
  await renewLists(trx, parts.load);
  await renewCosts(trx);
  const hash = sha256(canonicalJson({ official: parts.official, engine: engineVersion }));
  const known = await readMeta(trx, calendarKey);
  if (known === hash) return nothingChanged;
  await writeMeta(trx, calendarKey, hash);
  if (known === null) return nothingChanged;
  const environment = await parts.load(trx);
  const reason = `calendar ${environment.calendar.years.join(',')}`;
  // What the notices were before is not kept; what is listed is what rests by them and would work without any.
  const before = environmentOf(environment.version, withoutOwnDays(environment.settings), []);
  const { openThings, tellChangedThings } = await import('./dated/changed');
  const things = await openThings(trx, environment);
  const moved = await recomputeDates(trx, environment, context, await datedPositions(trx, null), reason);
  await moveRecordDates(trx, environment);
  const change = { before, after: environment, things, reason };
  const changed = await tellChangedThings(trx, context, change);
  await appendHistory(trx, {
    at: environment.instant(context.clock.now()),
    operator: context.operator.name,
    area: 'calendar',
    recordId: 'official',
    action: 'replace',
    reason: '',
    changes: [{ path: 'sha256', old: known, new: hash }],
    recordHash: hash,
  });
  return { moved, ...changed };
}

const withoutOwnDays = (settings: Settings): Settings => ({
  ...settings,
  calendar: { ...settings.calendar, years: [], days: [] },
});

/** Anew when an older program or other rules made them. */
async function renewCosts(trx: Trx): Promise<void> {
  const version = String(costRulesVersion);
  if ((await readMeta(trx, costsKey)) === version) return;
  const { rebuildCosts } = await import('./cost/rebuild');
  await rebuildCosts(trx);
  await writeMeta(trx, costsKey, version);
}

/** Anew when an older program or other rules made them. */
async function renewLists(trx: Trx, load: LoadEnvironment): Promise<void> {
  const version = String(listRulesVersion);
  if ((await readMeta(trx, listsKey)) === version) return;
  // Loaded once in a store's life: a usual start does without the records' rules.
  const { rebuildLists } = await import('./record/rebuild');
  await rebuildLists(trx, await load(trx));
  await writeMeta(trx, listsKey, version);
}
