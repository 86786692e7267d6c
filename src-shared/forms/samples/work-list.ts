import { blankWorkList, type WorkEntry, type WorkList, workSections } from '../../domain/dated';
import type { PaperSamples } from './types';

const entry = (change: Partial<WorkEntry>): WorkEntry => ({
  section: 'today',
  what: 'response',
  number: 'KS-2026-0031',
  customerName: '东海汽车电子有限公司',
  text: '滑轨异响，批次 A12',
  owner: '王质量',
  due: '2026-11-20T17:40+08:00',
  earliest: null,
  lateDays: 0,
  ...change,
});

const typical: WorkList = {
  ...blankWorkList(),
  day: { date: '2026-11-20', works: true, kind: 'workday', name: null, isProvisional: false },
  entries: [
    entry({ section: 'overdue', what: 'analysis', due: '2026-11-18', lateDays: 2 }),
    entry({}),
    entry({
      what: 'promise',
      number: 'GT-2026-0007',
      text: '寄样件 12 件',
      due: '2026-11-20',
      owner: '林业务',
    }),
    entry({
      section: 'soon',
      what: 'next-visit',
      number: 'FW-2026-0004',
      customerName: '北辰座椅系统有限公司',
      text: '',
      due: '2026-11-24',
    }),
  ],
};

const long =
  '端子压接高度偏低导致接触电阻升高，已隔离在库批次并安排全数检查；原因为压接模具磨损超过更换周期，措施为缩短点检间隔';

const extreme: WorkList = {
  ...typical,
  owner: `owner ${long}`.slice(0, 60),
  deputy: `deputy ${long}`.slice(0, 60),
  from: '2026-11-20',
  to: '2027-02-28',
  entries: Array.from({ length: 60 }, (_, index) =>
    entry({
      section: workSections[index % 4] ?? 'later',
      customerName: `customer ${long}`,
      text: `text ${long}`,
      owner: `owner ${long}`.slice(0, 60),
      due: '2027-02-28',
      earliest: '2027-02-24',
      lateDays: index % 4 === 0 ? 400 : 0,
    }),
  ),
};

const handedOver: WorkList = {
  ...typical,
  owner: '林业务',
  deputy: '王质量',
  from: '2026-11-23',
  to: '2026-11-27',
};

/** Invented lists by form code. */
export const workListSamples: PaperSamples = {
  // A day's list has nobody who takes over.
  DW: { typical, extreme: { ...extreme, deputy: '', from: null, to: null } },
  HW: { typical: handedOver, extreme },
};
