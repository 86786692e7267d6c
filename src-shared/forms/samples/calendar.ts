import { addDays, type DayFact, datesFrom, weekdayOf } from '../../domain/calendar';
import {
  blankMonthSheet,
  datedGroupNames,
  datedKinds,
  type MonthSheet,
  type SheetEntry,
} from '../../domain/dated';
import type { PaperSamples } from './types';

const dayOf = (date: string): DayFact => {
  const isWeekend = [0, 6].includes(weekdayOf(date));
  return {
    date,
    works: !isWeekend,
    kind: isWeekend ? 'weekend' : 'workday',
    name: null,
    isProvisional: false,
  };
};

/** October 2026 as its notice has it. */
const october = datesFrom('2026-10-01', '2026-10-31').map((date): DayFact => {
  if (date <= '2026-10-07') return { ...dayOf(date), works: false, kind: 'holiday', name: '国庆节' };
  return date === '2026-10-10'
    ? { ...dayOf(date), works: true, kind: 'make-up-workday', name: '国庆节' }
    : dayOf(date);
});

const entry = (index: number, change: Partial<SheetEntry>): SheetEntry => ({
  day: '2026-10-08',
  what: 'preliminary',
  number: `KS-2026-${String(index).padStart(4, '0')}`,
  about: '东海汽车电子有限公司',
  owner: '',
  standing: 'open',
  isProvisional: false,
  ...change,
});

const crowded: readonly SheetEntry[] = Array.from({ length: 9 }, (_, index) =>
  entry(51 + index, { day: '2026-10-15', what: 'closure', about: '北辰座椅系统有限公司' }),
);

const typical: MonthSheet = {
  ...blankMonthSheet(),
  month: '2026-10',
  days: october,
  entries: [
    entry(31, { day: '2026-10-01', what: 'response', standing: 'done' }),
    entry(32, { day: '2026-10-09', standing: 'late' }),
    entry(7, {
      day: '2026-10-12',
      what: 'planned-visit',
      number: 'FW-2026-0007',
      about: '北辰座椅系统有限公司',
    }),
    ...crowded,
    entry(33, { day: '2026-10-16', what: 'analysis', standing: 'today' }),
    entry(34, { day: '2026-10-30', what: 'closure', isProvisional: true }),
  ],
};

const long = '端子压接高度偏低导致接触电阻升高，已隔离在库批次并安排全数检查；原因为压接模具磨损超过更换周期';

const extreme: MonthSheet = {
  month: '2026-08',
  days: datesFrom('2026-08-01', '2026-08-31').map((date) => ({
    ...dayOf(date),
    works: false,
    kind: 'company-rest',
    name: '停产检修',
    isProvisional: true,
  })),
  entries: Array.from({ length: 400 }, (_, index) =>
    entry(index + 1, {
      day: addDays('2026-08-01', Math.floor(index / 13)),
      what: datedKinds[index % datedKinds.length] ?? 'response',
      about: `about ${long}`,
      owner: 'M. Example',
      standing: 'gone',
      isProvisional: true,
    }),
  ),
  filter: {
    groups: datedGroupNames,
    customer: `customer ${long}`,
    owner: `owner ${long}`.slice(0, 60),
    department: '仓储物流部',
    isOpen: true,
  },
  isCut: true,
};

/** Invented months by form code. */
export const calendarSamples: PaperSamples = { MC: { typical, extreme }, 'MC-A3': { typical, extreme } };
