import type { CostFilter, Input } from '@shared/contract';
import { fill, listOf, type Texts } from '@shared/text';
import type { Chip, CustomerFacet } from '../../ui';

export type CostSort = Input<'cost.page'>['sort'];

export const newestFirst: CostSort = { key: 'on', descending: true };
export const everything: CostFilter = {};

/** The filters that hold, in words. */
export function chipsOf(
  filter: CostFilter,
  { costs, fields, choices, frame, register }: Texts,
  customers: readonly CustomerFacet[],
): readonly Chip[] {
  const { chip } = register;
  const list = (
    key: keyof CostFilter,
    field: string,
    values: readonly string[] | undefined,
    names: Readonly<Record<string, string>>,
  ): readonly Chip[] =>
    values === undefined
      ? []
      : [
          {
            key,
            label: fill(chip.list, {
              field,
              values: listOf(
                values.map((each) => names[each] ?? each),
                { frame },
              ),
            }),
          },
        ];
  const { customerId, customerName, from, to, isOpen } = filter;
  const customer = customers.find(({ id }) => id !== null && id === customerId)?.name ?? '…';
  return [
    ...(from === undefined ? [] : [{ key: 'from', label: fill(costs.chip.from, { date: from }) }]),
    ...(to === undefined ? [] : [{ key: 'to', label: fill(costs.chip.to, { date: to }) }]),
    ...(customerId === undefined
      ? []
      : [{ key: 'customerId', label: fill(chip.customer, { name: customer }) }]),
    ...(customerName === undefined
      ? []
      : [{ key: 'customerName', label: fill(chip.customer, { name: customerName }) }]),
    ...list('categories', fields['costs.*.category'], filter.categories, choices.costCategory),
    ...list('bearers', fields['costs.*.bearer'], filter.bearers, choices.costBearer),
    ...list('currencies', fields['costs.*.currency'], filter.currencies, choices.currency),
    ...(isOpen === undefined
      ? []
      : [{ key: 'isOpen', label: isOpen ? costs.state.open : costs.state.recovered }]),
  ];
}
