import { blankCostListing } from '../../domain/cost';
import { bindCostListing } from '../bindings/cost-listing';
import { costListingForm } from '../definitions/cost-listing';
import { type AnyListing, listing } from '../paper';

/** QC: what complaints cost, over all of them. */
export const costListings: readonly AnyListing[] = [
  listing({ definition: costListingForm, blank: blankCostListing, bind: bindCostListing }),
];
