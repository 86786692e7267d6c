import { blankCustomerYear, type CustomerYear, type YearEntry } from '../../domain/dated';
import type { PaperSamples } from './types';

const entry = (day: string, change: Partial<YearEntry> = {}): YearEntry => ({
  day,
  what: 'planned-visit',
  number: 'FWND-2026-0001',
  about: '',
  text: '例行访问',
  owner: '林业务',
  standing: 'done',
  isProvisional: false,
  fact: { date: day, works: true, kind: 'workday', name: null, isProvisional: false },
  ...change,
});

const typical: CustomerYear = {
  ...blankCustomerYear(),
  year: 2026,
  customerName: '东海汽车电子有限公司',
  entries: [
    entry('2026-01-30'),
    entry('2026-03-18', { what: 'response', number: 'KS-2026-0004', text: '端子压接不良' }),
    entry('2026-10-01', {
      what: 'promise',
      number: 'GT-2026-0007',
      text: '寄样件 12 件',
      standing: 'late',
      fact: { date: '2026-10-01', works: false, kind: 'holiday', name: '国庆节', isProvisional: false },
    }),
    entry('2026-12-28', {
      what: 'survey-send',
      number: 'MYJH-2026-0001',
      standing: 'open',
      isProvisional: true,
    }),
  ],
};

const long =
  '端子压接高度偏低导致接触电阻升高，已隔离在库批次并安排全数检查；原因为压接模具磨损超过更换周期，措施为缩短点检间隔';

const extreme: CustomerYear = {
  ...typical,
  customerName: `customerName ${long}`,
  entries: Array.from({ length: 80 }, (_, index) =>
    entry(`2026-${String((index % 12) + 1).padStart(2, '0')}-15`, {
      text: `text ${long}`,
      owner: `owner ${long}`.slice(0, 60),
      standing: index % 2 === 0 ? 'late' : 'open',
      isProvisional: true,
    }),
  ),
};

/** Invented years by form code. */
export const customerYearSamples: PaperSamples = { CY: { typical, extreme } };
