import { civilDateAt } from '@shared/domain/calendar';
import type { Customer } from '@shared/domain/customer';
import { useDesk, useNow } from '../../../ui';

/** Whom to call; who is no longer valid is said so. */
export function ContactsPanel({ customer }: { readonly customer: Customer }) {
  const { texts, rules } = useDesk();
  const words = texts.customer.relation;
  const sheet = texts.papers.customerFile;
  const today = civilDateAt(useNow(), rules.timeZone);
  return (
    <section className="case-panel" aria-label={words.contacts}>
      <h3>{words.contacts}</h3>
      {customer.contacts.length === 0 && <p className="case-quiet">{texts.customer.none}</p>}
      <ul className="customer-lines">
        {customer.contacts.map((contact) => (
          <li key={contact.id}>
            <strong>{contact.name}</strong>{' '}
            {[
              contact.role === null ? '' : sheet.roles[contact.role],
              contact.department,
              contact.position,
              contact.phone,
              contact.mobile,
              contact.email,
              contact.messenger,
              contact.language === null ? '' : sheet.shortLanguages[contact.language],
            ]
              .filter((text) => text !== '')
              .join(' · ')}
            {contact.validUntil !== null && contact.validUntil < today && (
              <span className="tone-amber"> {words.expired}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
