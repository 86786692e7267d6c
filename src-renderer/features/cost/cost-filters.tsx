import type { CostFilter } from '@shared/contract';
import {
  ChoiceField,
  CivilDateField,
  type CustomerFacet,
  choicesOf,
  FacetField,
  type FilterParts,
  MultiChoiceField,
  useTexts,
  withParts,
} from '../../ui';

/** Period, customer, category, bearer, currency and whether it came back. */
export function CostFilters(props: {
  readonly filter: CostFilter;
  readonly customers: readonly CustomerFacet[];
  readonly onFilter: (filter: CostFilter) => void;
}) {
  const { costs, fields, choices } = useTexts();
  const { filter, customers } = props;
  const set = (parts: FilterParts<CostFilter>): void => props.onFilter(withParts(filter, parts));
  return (
    <div className="cost-filters">
      <CivilDateField
        label={costs.filter.from}
        value={filter.from ?? null}
        onChange={(from) => set({ from })}
      />
      <CivilDateField label={costs.filter.to} value={filter.to ?? null} onChange={(to) => set({ to })} />
      <FacetField label={fields.customer} filter={filter} facets={customers} onChange={set} />
      <MultiChoiceField
        label={fields['costs.*.category']}
        value={filter.categories ?? []}
        choices={choicesOf(choices.costCategory)}
        onChange={(categories) => set({ categories: [...categories] })}
      />
      <MultiChoiceField
        label={fields['costs.*.bearer']}
        value={filter.bearers ?? []}
        choices={choicesOf(choices.costBearer)}
        onChange={(bearers) => set({ bearers: [...bearers] })}
      />
      <MultiChoiceField
        label={fields['costs.*.currency']}
        value={filter.currencies ?? []}
        choices={choicesOf(choices.currency)}
        onChange={(currencies) => set({ currencies: [...currencies] })}
      />
      <ChoiceField
        label={costs.filter.state}
        value={filter.isOpen === undefined ? null : filter.isOpen ? 'open' : 'recovered'}
        choices={choicesOf(costs.state)}
        onChange={(state) => set({ isOpen: state === null ? null : state === 'open' })}
      />
    </div>
  );
}
