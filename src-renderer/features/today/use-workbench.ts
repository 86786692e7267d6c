import { addDays, addMonths } from '@shared/domain/calendar';
import {
  aheadDays,
  complaintItems,
  type DatedThing,
  type DeskItem,
  deskKinds,
  groupDesk,
  isMine,
  visitKinds,
} from '@shared/domain/dated';
import { awayFor } from '@shared/domain/person';
import { useMemo } from 'react';
import { useQuery } from '../../api';
import { useRemembered, useSession, useSettings, useSettled } from '../../state';
import { useDesk, useNow, useToday } from '../../ui';

/** Before any complaint: what is overdue is never too old to be told. */
const ever = '2000-01-01';
const nothing: readonly DatedThing[] = [];

export type DeskFilter = 'all' | 'mine';

/**
 * What stands on the desk. Complaints are asked for at once, so that what is overdue and due today is in the first paint; what records
 * wait for follows once that stands.
 */
export function useWorkbench() {
  const { rules, calendar } = useDesk();
  const now = useNow();
  const warnDays = useSettings(({ settings }) => settings.service.expiryWarnDays);
  const [filter, setFilter] = useRemembered<DeskFilter>('today.filter', 'all');
  const complaints = useQuery('complaint.agenda', {});
  const records = useThingsOfRecords(warnDays);
  const all = useItems(complaints.value?.rows, records.things);
  const mine = useMine();
  const shown = useMemo(() => (filter === 'all' ? all : all.filter(mine)), [all, mine, filter]);
  const workbench = useMemo(
    () => groupDesk(shown, { now, calendar, rules, warnDays }),
    [shown, now, calendar, rules, warnDays],
  );
  return { complaints, records, filter, setFilter, workbench, count: all.length };
}

export type WorkbenchOnScreen = ReturnType<typeof useWorkbench>;

function useItems(
  rows: Parameters<typeof complaintItems>[0] | undefined,
  things: readonly DatedThing[],
): readonly DeskItem[] {
  const { people, departments } = useDesk();
  return useMemo(
    () => [
      ...complaintItems(rows ?? [], { people, departments }),
      ...things.map((thing) => ({ thing, row: null })),
    ],
    [rows, things, people, departments],
  );
}

/** What is open, and the visits of this month that are done, too. */
function useThingsOfRecords(warnDays: number) {
  const today = useToday();
  const isSettled = useSettled();
  const first = `${today.slice(0, 7)}-01`;
  const to = addDays(today, Math.max(aheadDays, warnDays));
  const open = useQuery(
    'dated.span',
    isSettled ? { from: ever, to, kinds: [...deskKinds], isOpen: true } : null,
  );
  const visits = useQuery(
    'dated.span',
    isSettled ? { from: first, to: addDays(addMonths(first, 1), -1), kinds: [...visitKinds] } : null,
  );
  const things = useMemo(
    () => [...(open.value?.things ?? nothing), ...(visits.value?.things ?? nothing)],
    [open.value, visits.value],
  );
  const isKnown = open.value !== undefined && visits.value !== undefined;
  return {
    things,
    isKnown,
    failed: open.error === undefined ? visits : open,
    isCut: open.value?.isCut === true || visits.value?.isCut === true,
    visits: visits.value?.things ?? nothing,
  };
}

/** Whether an item is the operator's own, or of somebody for whom he stands in today. */
function useMine(): (item: DeskItem) => boolean {
  const { people, absences } = useDesk();
  const today = useToday();
  const operator = useSession((session) => session.operator?.name ?? '');
  return useMemo(() => {
    const names = [operator, ...awayFor({ people, absences }, operator, today).map(({ name }) => name)];
    const known = new Set(people.filter(({ isActive }) => isActive).map(({ name }) => name));
    return (item: DeskItem) => isMine(item, names, (name) => known.has(name));
  }, [people, absences, operator, today]);
}
