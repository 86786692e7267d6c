import { cleanDaysOf } from '@shared/domain/complaint';
import { fill } from '@shared/text';
import { useTexts } from '../../../ui';
import { FactsList } from './facts-list';
import type { Case } from './use-case';

const paths = [
  'controlledShipping.level',
  'controlledShipping.startedOn',
  'controlledShipping.startCriteria',
  'controlledShipping.exitCriteria',
  'controlledShipping.exitedOn',
  'controlledShipping.exitProof',
];

/** 受控发运 with its last days; nothing where the customer asks for none. */
export function ShippingPanel({ of }: { readonly of: Case }) {
  const { handling } = useTexts().complaint;
  const { body } = of.stored;
  const { level, days, cleanDaysWanted } = body.controlledShipping;
  if (level === null) return null;
  const template = cleanDaysWanted === null ? handling.cleanDays : handling.cleanDaysOf;
  return (
    <section className="case-panel" data-testid="controlled-shipping">
      <h3>{handling.shipping}</h3>
      <p className="numbers">{fill(template, { clean: cleanDaysOf(days), wanted: cleanDaysWanted ?? 0 })}</p>
      <FactsList body={body} paths={paths} />
      <FactsList body={body} paths={days.slice(-5).map((_, index) => dayPath(days.length, index))} />
    </section>
  );
}

const dayPath = (count: number, index: number): string =>
  `controlledShipping.days.${Math.max(count - 5, 0) + index}`;
