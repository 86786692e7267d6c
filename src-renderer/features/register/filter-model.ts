import type { ComplaintFilter } from '@shared/contract';
import { fill, listOf, type Texts } from '@shared/text';
import { type Chip, type CustomerFacet, withoutParts } from '../../ui';

type Lists = 'statuses' | 'categories' | 'stages' | 'branches' | 'severities' | 'channels';

/** Which texts name the values of a list filter. */
const namesOf = (texts: Texts): { readonly [K in Lists]: Readonly<Record<string, string>> } => ({
  statuses: texts.choices.status,
  categories: texts.choices.category,
  stages: texts.choices.stage,
  branches: texts.choices.branch,
  severities: texts.choices.severity,
  channels: texts.choices.channel,
});

/** The filters that hold, in words; each key is what `withoutChip` removes. */
export function chipsOf(
  filter: ComplaintFilter,
  texts: Texts,
  customers: readonly CustomerFacet[],
): readonly Chip[] {
  const { chip, field } = texts.register;
  const chips: Chip[] = [];
  const add = (key: keyof ComplaintFilter, label: string): void => void chips.push({ key, label });
  if (filter.search !== undefined) add('search', fill(chip.search, { text: filter.search }));
  if (filter.customerId !== undefined) {
    const name = customers.find(({ id }) => id === filter.customerId)?.name ?? filter.customerName ?? '…';
    add('customerId', fill(chip.customer, { name }));
  } else if (filter.customerName !== undefined)
    add('customerName', fill(chip.customer, { name: filter.customerName }));
  const names = namesOf(texts);
  for (const key of Object.keys(names) as Lists[]) {
    const values = filter[key];
    if (values === undefined || values.length === 0) continue;
    const list = listOf(
      values.map((value) => names[key][value] ?? value),
      texts,
    );
    add(key, fill(chip.list, { field: field[key], values: list }));
  }
  if (filter.figure !== undefined) add('figure', fill(chip.figure, { name: filter.figure.name }));
  if (filter.receivedFrom !== undefined) add('receivedFrom', fill(chip.from, { date: filter.receivedFrom }));
  if (filter.receivedTo !== undefined) add('receivedTo', fill(chip.to, { date: filter.receivedTo }));
  if (filter.isOpen !== undefined) add('isOpen', filter.isOpen ? chip.open : chip.closed);
  if (filter.isOverdue !== undefined) add('isOverdue', filter.isOverdue ? chip.overdue : chip.notOverdue);
  return chips;
}

/** The filter without what a chip says; a customer goes with his name. */
export const withoutChip = (filter: ComplaintFilter, key: string): ComplaintFilter =>
  withoutParts(filter, ...(key === 'customerId' ? ['customerId', 'customerName'] : [key]));
