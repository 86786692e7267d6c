import {
  blankCostListing,
  type CostGroup,
  type CostListing,
  costSums,
  type ListedCost,
} from '../../domain/cost';
import type { PaperSamples } from './types';

const line = (index: number, change: Partial<ListedCost>): ListedCost => ({
  complaintId: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  complaintNumber: `KS-2026-${String(index).padStart(4, '0')}`,
  line: 0,
  customerName: '东海汽车电子有限公司',
  on: '2026-11-03',
  kind: '',
  document: '',
  sourceNumber: '',
  category: 'on-site-sorting',
  bearer: 'undecided',
  currency: 'CNY',
  cost: 0,
  claimed: 0,
  recovered: 0,
  open: 0,
  ...change,
});

const withSums = (listing: CostListing): CostListing => ({
  ...listing,
  sums: costSums(listing.lines satisfies readonly CostGroup[]).byCurrency,
});

const typical = withSums({
  ...blankCostListing(),
  from: '2026-11-01',
  to: '2026-11-30',
  lines: [
    line(31, {
      kind: '夜班两人',
      document: 'PZ-26110012',
      bearer: 'supplier',
      cost: 1_280_00,
      claimed: 1_280_00,
      recovered: 500_00,
      open: 780_00,
    }),
    line(31, { line: 1, category: 'travel', bearer: 'us', cost: 936_50, on: '2026-11-05' }),
    line(33, {
      customerName: '北辰座椅系统有限公司',
      category: 'returns',
      bearer: 'carrier',
      sourceNumber: 'TH-2026-0007',
      cost: 4_150_00,
      claimed: 4_150_00,
      recovered: 4_150_00,
      on: '2026-11-09',
    }),
    line(35, {
      customerName: '海外顾客（演示）',
      category: 'freight',
      kind: '空运补货',
      bearer: 'us',
      currency: 'EUR',
      cost: 2_310_40,
      on: '2026-11-12',
    }),
    line(36, {
      category: 'penalty',
      bearer: 'customer',
      cost: 20_000_00,
      on: null,
      document: '索赔单 S-118',
    }),
  ],
});

const long =
  '端子压接高度偏低导致接触电阻升高，已隔离在库批次并安排全数检查；原因为压接模具磨损超过更换周期，措施为缩短点检间隔';

const extreme = withSums({
  ...blankCostListing(),
  from: '2026-01-01',
  to: '2026-12-31',
  customerName: `customerName ${long}`,
  categories: ['on-site-sorting', 'warranty'],
  bearers: ['us', 'customer', 'supplier', 'carrier', 'undecided'],
  currencies: ['CNY', 'USD', 'EUR', 'GBP', 'JPY', 'KRW'],
  isOpen: true,
  lines: Array.from({ length: 60 }, (_, index) =>
    line(index + 1, {
      customerName: `customer ${long}`,
      kind: `kind ${long}`.slice(0, 60),
      document: `document ${long}`.slice(0, 60),
      sourceNumber: `TH-2026-${String(index + 1).padStart(4, '0')}`,
      currency: index % 2 === 0 ? 'CNY' : 'KRW',
      cost: 123_456_789,
      claimed: 123_456_789,
      recovered: 23_456_789,
      open: 100_000_000,
    }),
  ),
});

/** Invented listings by form code. */
export const costSamples: PaperSamples = { QC: { typical, extreme } };
