import { BoundText } from '../fields';

/** Which complaint, whose, which part and batch, in the customer's words. */
export function HeaderSection() {
  return (
    <>
      <div className="editor-grid">
        <BoundText path="complaintNumber" />
        <BoundText path="customerComplaintNumber" />
        <BoundText path="customer.name" />
        <BoundText path="customer.plant" />
        <BoundText path="customer.contactName" />
        <BoundText path="customer.contactPhone" />
        <BoundText path="customer.supplierCode" />
        <BoundText path="partName" />
        <BoundText path="partNumber" />
        <BoundText path="customerPartNumber" />
        <BoundText path="vehicleModel" />
        <BoundText path="batch" />
      </div>
      <BoundText path="statement" rows={2} />
    </>
  );
}
