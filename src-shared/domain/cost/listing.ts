import type { CivilDate } from '../calendar';
import type { CostBearer, CostCategory, Currency } from '../complaint/schema';
import type { CostSum, ListedCost } from './list';

/** 外部质量费用明细: the lines of a period and filter, and what they come to. Made anew at each print; nothing keeps it. */
export interface CostListing {
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  /** What else narrows it; '' and nothing chosen is no condition. */
  readonly customerName: string;
  readonly categories: readonly CostCategory[];
  readonly bearers: readonly CostBearer[];
  readonly currencies: readonly Currency[];
  readonly isOpen: boolean | null;
  readonly lines: readonly ListedCost[];
  readonly sums: readonly CostSum[];
}

export const blankCostListing = (): CostListing => ({
  from: null,
  to: null,
  customerName: '',
  categories: [],
  bearers: [],
  currencies: [],
  isOpen: null,
  lines: [],
  sums: [],
});

/** Something beside the period narrows it, or the period itself does: it says 节选. */
export const isExtract = (listing: CostListing): boolean =>
  listing.from !== null ||
  listing.to !== null ||
  listing.customerName !== '' ||
  listing.isOpen !== null ||
  [listing.categories, listing.bearers, listing.currencies].some((chosen) => chosen.length > 0);
