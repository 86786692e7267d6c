import type { CustomerGrade } from '../customer/schema';
import { blankPlannedVisit } from './blank';
import type { VisitsPerYear } from './rules';
import type { PlannedVisit } from './schema';

export interface GradedCustomer {
  readonly id: string;
  readonly name: string;
  /** Null counts as 一般. */
  readonly grade: CustomerGrade | null;
}

/** Last year's visits as this year's: who, when in the year and what for; what became of them stays behind. One month holds a visit to a customer once. */
export function copiedVisits(last: readonly PlannedVisit[], nextId: () => string): readonly PlannedVisit[] {
  const seen = new Set<string>();
  return last.flatMap(({ customer, customerId, month, purposes, person }) => {
    const key = `${customerId ?? customer} ${month}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...blankPlannedVisit(nextId()), customer, customerId, month, purposes, person }];
  });
}

/** Evenly spread over the year, customers staggered so that no month holds all of them. */
export function proposedVisits(
  customers: readonly GradedCustomer[],
  perYear: VisitsPerYear,
  nextId: () => string,
): readonly PlannedVisit[] {
  return customers.flatMap(({ id, name, grade }, place) =>
    monthsOf(perYear[grade ?? 'regular'], place).map((month) => ({
      ...blankPlannedVisit(nextId()),
      customer: name,
      customerId: id,
      month,
      purposes: ['routine' as const],
    })),
  );
}

function monthsOf(visits: number, place: number): readonly number[] {
  const step = 12 / Math.max(1, visits);
  const first = place % Math.max(1, Math.floor(step));
  return Array.from({ length: visits }, (_, at) => Math.floor(first + at * step) + 1);
}
