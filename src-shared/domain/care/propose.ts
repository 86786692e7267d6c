import type { CivilDate } from '../calendar';
import type { CustomerGrade } from '../customer/schema';
import { blankCarePlan } from './blank';
import { afterInterval, type ContactIntervals } from './intervals';
import { nextContact } from './next';
import type { CarePlan } from './schema';

/** What is known of a customer who may need a plan. */
export interface CaredCustomer {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly companyId: string | null;
  readonly grade: CustomerGrade | null;
  /** The number of the plan he has. */
  readonly planNumber: string | null;
  /** The day of the last log with him. */
  readonly lastContactOn: CivilDate | null;
}

export interface ProposalOf {
  readonly year: number;
  readonly today: CivilDate;
  readonly timeZone: string;
  readonly intervals: ContactIntervals;
}

export interface ProposedPlan {
  readonly customer: CaredCustomer;
  readonly grade: CustomerGrade;
  readonly firstDue: CivilDate;
  /** How many contacts the interval asks for until the year ends. */
  readonly contacts: number;
}

export interface Proposal {
  readonly missing: readonly ProposedPlan[];
  readonly planned: readonly CaredCustomer[];
  /** They have no plan and get none: nobody said how important they are. */
  readonly withoutGrade: readonly CaredCustomer[];
}

/** A year's plans begin with its first day, or today where it has begun. */
const firstDay = ({ year, today }: ProposalOf): CivilDate => {
  const begin = `${year}-01-01`;
  return today > begin ? today : begin;
};

/** The plan that a customer would get. */
export const proposedPlan = (
  customer: Pick<CaredCustomer, 'id' | 'name' | 'code' | 'companyId' | 'grade' | 'lastContactOn'>,
  of: ProposalOf,
): CarePlan => ({
  ...blankCarePlan(),
  companyId: customer.companyId,
  customer: { ...blankCarePlan().customer, id: customer.id, name: customer.name, code: customer.code },
  grade: customer.grade,
  from: firstDay(of),
  lastContactOn: customer.lastContactOn,
});

/** What a year lacks: a plan for every customer with a grade who has none; who has no grade is told, not passed over. */
export function proposeCarePlans(customers: readonly CaredCustomer[], of: ProposalOf): Proposal {
  const open = customers.filter(({ planNumber }) => planNumber === null);
  return {
    planned: customers.filter(({ planNumber }) => planNumber !== null),
    withoutGrade: open.filter(({ grade }) => grade === null),
    missing: open.flatMap((customer) => {
      const { grade } = customer;
      if (grade === null) return [];
      const { due } = nextContact(proposedPlan(customer, of), of.timeZone, of.intervals);
      if (due === null) return [];
      return [
        { customer, grade, firstDue: due, contacts: duesUntil(due, `${of.year}-12-31`, grade, of.intervals) },
      ];
    }),
  };
}

function duesUntil(
  first: CivilDate,
  last: CivilDate,
  grade: CustomerGrade,
  intervals: ContactIntervals,
): number {
  let count = 0;
  for (let due = first; due <= last; due = afterInterval(due, intervals[grade])) count += 1;
  return count;
}
