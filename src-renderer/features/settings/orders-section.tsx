import type { OrderLimits } from '@shared/domain/order';
import { QuantityField, useTexts } from '../../ui';
import { Section } from './section';
import type { SectionProps } from './section-props';

/** The largest that each limit takes; the least is 1. */
const most: Readonly<Record<keyof OrderLimits, number>> = {
  passOnHours: 72,
  answerHours: 168,
  paymentWorkingDays: 60,
  invoiceMonths: 12,
};
const names = ['answerHours', 'passOnHours', 'paymentWorkingDays', 'invoiceMonths'] as const;

/** How soon an order is answered, handed over, paid and invoiced. */
export function OrdersSection({ settings, edit }: SectionProps) {
  const { orders } = settings;
  const words = useTexts().settings.orderFields;
  return (
    <Section name="orders">
      <div className="settings-columns">
        {names.map((name) => (
          <QuantityField
            key={name}
            label={words[name]}
            unit={words.units[name]}
            value={orders[name]}
            onChange={(amount) =>
              edit('orders', { ...orders, [name]: Math.min(most[name], Math.max(1, amount ?? 1)) })
            }
          />
        ))}
      </div>
    </Section>
  );
}
