import type { ShownRecord } from '../../record';
import { useSettings } from '../../state';
import { useDesk } from '../../ui';
import { nextTexts } from './next-text';

/** When the customer is to be contacted next, and why on that day. */
export function CareSummary({ record }: { readonly record: ShownRecord<'care-plan'> }) {
  const { texts, rules } = useDesk();
  const intervals = useSettings(({ settings }) => settings.care.intervals);
  if (record.isVoid) return null;
  const { due, why } = nextTexts(record.stored.body, texts, rules.timeZone, intervals);
  return (
    <section className="case-panel" aria-label={texts.care.next.title} data-testid="next-contact">
      <h3>{texts.care.next.title}</h3>
      <p className="numbers">
        <strong>{due}</strong> <span className="case-quiet">{why}</span>
      </p>
    </section>
  );
}
