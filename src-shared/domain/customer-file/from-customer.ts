import { blankFinance, type Customer, type StoredPart } from '../customer';
import { type CustomerFile, mostParts, type SatisfactionRow, type SuppliedPart } from './schema';

/** What the sheet says besides the customer's own file. */
export interface SheetExtras {
  readonly parts: readonly StoredPart[];
  /** Newest last. */
  readonly satisfaction: readonly SatisfactionRow[];
}

/** 顾客档案表 of a customer: nothing is typed a second time (docs/adr/0010). The change log is put into words where it is printed. */
export function sheetOfCustomer(customer: Customer, { parts, satisfaction }: SheetExtras): CustomerFile {
  const { schemaVersion: _, scorecards: __, takesShortReports: ___, finance, ...shared } = customer;
  return {
    ...shared,
    schemaVersion: 1,
    finance: finance ?? blankFinance(),
    parts: parts
      .filter(({ body }) => body.isActive)
      .slice(0, mostParts)
      .map(suppliedPartOf),
    satisfaction: satisfaction.slice(-mostSatisfactions),
    changes: [],
  };
}

const mostSatisfactions = 30;

const suppliedPartOf = ({ id, body }: StoredPart): SuppliedPart => ({
  id,
  number: body.number,
  customerNumber: body.customerPartNumber,
  name: body.name,
  vehicleModel: body.vehicleModel,
  packaging: body.packaging,
  yearlyQuantity: body.yearlyQuantity,
  stage: body.stage,
  isSafety: body.isSafety,
  engineer: body.engineer,
});
