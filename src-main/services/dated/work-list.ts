import type { ExportRequest } from '@shared/contract';
import { countWorkingDays } from '@shared/domain/calendar';
import { isLate, type WorkList, workEntries } from '@shared/domain/dated';
import { absenceAhead } from '@shared/domain/person';
import type { SomeRecord } from '@shared/forms';
import type { Reader } from '../../data';
import type { CallContext } from '../context';
import type { LoadEnvironment } from '../environment';
import { gatherDated } from './gather';

export type WorkListRequest = Extract<ExportRequest, { readonly form: 'work-list' }>;

const ever = { from: '2000-01-01', to: '2199-12-31' };
/** What the daily list looks ahead. */
const daysAhead = 3;

/** 每日待办清单 of a day, or 工作交接清单 of a person: all that is open in his hands. Made anew at each print. */
export async function workList(
  db: Reader,
  load: LoadEnvironment,
  { clock }: Pick<CallContext, 'clock'>,
  { code, owner }: WorkListRequest,
): Promise<SomeRecord> {
  const environment = await load(db);
  const now = clock.now();
  const today = environment.day(now);
  const soon = countWorkingDays(today, daysAhead, environment.calendar.fact).date;
  const to = code === 'DW' ? soon : ever.to;
  const found = await gatherDated(db, environment, { ...ever, to, owner, isOpen: true });
  const absence = absenceAhead(environment.settings, owner ?? '', today);
  const made: WorkList = {
    day: environment.calendar.fact(today),
    owner: owner ?? '',
    deputy: absence?.deputy ?? '',
    from: absence?.from ?? null,
    to: absence?.to ?? null,
    isCut: found.isCut,
    entries: workEntries(found.things, { today, soon, isLate: (thing) => isLate(thing, now, today) }),
  };
  // The paper of the code binds it (src-shared/forms/areas/work-list).
  return made as object as SomeRecord;
}
