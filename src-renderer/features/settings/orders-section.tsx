import { useTexts } from '../../ui';
import { NumberSetting } from './number-setting';
import { Section } from './section';
import type { SectionProps } from './section-props';

const names = ['answerHours', 'passOnHours', 'paymentWorkingDays', 'invoiceMonths'] as const;

/** How soon an order is answered, handed over, paid and invoiced. */
export function OrdersSection({ settings, edit }: SectionProps) {
  const { orders } = settings;
  const words = useTexts().settings.orderFields;
  return (
    <Section name="orders">
      <div className="settings-columns">
        {names.map((name) => (
          <NumberSetting
            key={name}
            label={words[name]}
            path={`orders.${name}`}
            unit={words.units[name]}
            value={orders[name]}
            onChange={(amount) => edit('orders', { ...orders, [name]: amount })}
          />
        ))}
      </div>
    </Section>
  );
}
