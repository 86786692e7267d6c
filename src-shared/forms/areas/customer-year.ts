import { blankCustomerYear } from '../../domain/dated';
import { bindCustomerYear } from '../bindings/customer-year';
import { customerYearForm } from '../definitions/customer-year';
import { type AnyListing, listing } from '../paper';

/** CY: everything dated of one customer in a year. */
export const customerYears: readonly AnyListing[] = [
  listing({ definition: customerYearForm, blank: blankCustomerYear, bind: bindCustomerYear }),
];
