import type { StoredCustomer } from '@shared/domain/customer';
import { AgreementsPanel } from './agreements-panel';
import { ContactsPanel } from './contacts-panel';
import { DatesPanel } from './dates-panel';
import { OpenComplaints } from './open-complaints';
import { PpmPanel } from './ppm-panel';
import { RecordsPanel } from './records-panel';
import { SatisfactionPanel } from './satisfaction-panel';

/** The whole relation on one page: what is open, promised and due, how it goes, whom to call, what was agreed. */
export function RelationTab({ customer }: { readonly customer: StoredCustomer }) {
  const { id, body } = customer;
  return (
    <div className="customer-relation">
      <OpenComplaints customerId={id} />
      <DatesPanel customerId={id} />
      <PpmPanel customerId={id} />
      <SatisfactionPanel customerId={id} />
      <ContactsPanel customer={body} />
      <AgreementsPanel customer={body} />
      <RecordsPanel customerId={id} />
    </div>
  );
}
