import type { ComplaintFilter } from '@shared/contract';
import { Checkbox } from 'antd';
import {
  ChoiceField,
  CivilDateField,
  type CustomerFacet,
  choicesOf,
  FacetField,
  FilterFrame,
  type FilterParts,
  MultiChoiceField,
  useTexts,
  withParts,
} from '../../ui';

/** Every filter of the register; each change holds at once, the count behind follows. */
export function FilterDrawer(props: {
  readonly isOpen: boolean;
  readonly filter: ComplaintFilter;
  readonly facets: readonly CustomerFacet[];
  readonly onFilter: (filter: ComplaintFilter) => void;
  readonly onClose: () => void;
}) {
  const texts = useTexts();
  const { field, filterTitle } = texts.register;
  const { choices } = texts;
  const { filter } = props;
  const set = (parts: FilterParts<ComplaintFilter>): void => props.onFilter(withParts(filter, parts));
  const openness = filter.isOpen === undefined ? 'any' : filter.isOpen ? 'open' : 'closed';
  return (
    <FilterFrame isOpen={props.isOpen} title={filterTitle} onClose={props.onClose}>
      <FacetField label={field.customer} filter={filter} facets={props.facets} onChange={set} />
      <MultiChoiceField
        label={field.statuses}
        value={filter.statuses ?? []}
        onChange={(statuses) => set({ statuses: [...statuses] })}
        choices={choicesOf(choices.status)}
      />
      <MultiChoiceField
        label={field.categories}
        value={filter.categories ?? []}
        onChange={(categories) => set({ categories: [...categories] })}
        choices={choicesOf(choices.category)}
      />
      <MultiChoiceField
        label={field.severities}
        value={filter.severities ?? []}
        onChange={(severities) => set({ severities: [...severities] })}
        choices={choicesOf(choices.severity)}
      />
      <MultiChoiceField
        label={field.stages}
        value={filter.stages ?? []}
        onChange={(stages) => set({ stages: [...stages] })}
        choices={choicesOf(choices.stage)}
      />
      <MultiChoiceField
        label={field.branches}
        value={filter.branches ?? []}
        onChange={(branches) => set({ branches: [...branches] })}
        choices={choicesOf(choices.branch)}
      />
      <MultiChoiceField
        label={field.channels}
        value={filter.channels ?? []}
        onChange={(channels) => set({ channels: [...channels] })}
        choices={choicesOf(choices.channel)}
      />
      <div className="filter-dates">
        <CivilDateField
          label={field.receivedFrom}
          value={filter.receivedFrom ?? null}
          onChange={(date) => set({ receivedFrom: date ?? undefined })}
        />
        <CivilDateField
          label={field.receivedTo}
          value={filter.receivedTo ?? null}
          onChange={(date) => set({ receivedTo: date ?? undefined })}
        />
      </div>
      <ChoiceField
        label={field.open}
        isButtons
        value={openness}
        onChange={(next) => set({ isOpen: next === 'any' || next === null ? undefined : next === 'open' })}
        choices={[
          { value: 'any', label: field.anyOpen },
          { value: 'open', label: field.isOpen },
          { value: 'closed', label: field.isClosed },
        ]}
      />
      <Checkbox
        className="filter-check"
        checked={filter.isOverdue === true}
        onChange={(event) => set({ isOverdue: event.target.checked ? true : undefined })}
      >
        {field.overdue}
      </Checkbox>
    </FilterFrame>
  );
}
