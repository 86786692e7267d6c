import type { Customer } from '@shared/domain/customer';
import { fill, listOf } from '@shared/text';
import { useTexts } from '../../../ui';
import { AgreedTimesFacts } from '../model/agreed-times-facts';

/** What was agreed with the customer: language, formats, portal, times (5.1.5). */
export function AgreementsPanel({ customer }: { readonly customer: Customer }) {
  const { customer: texts, frame, papers } = useTexts();
  const words = texts.relation;
  const sheet = papers.customerFile;
  const { language, reportFormats, templateNote, portalAddress, portalHolder } = customer;
  const facts: readonly (readonly [string, string])[] = [
    [words.language, sheet.languages[language]],
    [
      words.formats,
      listOf(
        reportFormats.map((format) => sheet.formats[format]),
        { frame },
      ),
    ],
    [words.template, templateNote],
    [words.portal, [portalAddress, portalHolder].filter((text) => text !== '').join(' · ')],
    [words.closing, customer.closingConfirmation],
    [
      words.retention,
      customer.retentionYears === null ? '' : fill(words.years, { n: customer.retentionYears }),
    ],
  ];
  return (
    <section className="case-panel record-facts-narrow" aria-label={words.agreements}>
      <h3>{words.agreements}</h3>
      <dl className="case-facts record-field-facts">
        {facts
          .filter(([, text]) => text !== '')
          .map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      <h4>{words.times}</h4>
      <AgreedTimesFacts record={{ stored: { body: customer } }} />
    </section>
  );
}
