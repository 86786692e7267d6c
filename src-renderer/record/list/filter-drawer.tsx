import type { RecordKind } from '@shared/domain/record';
import { fill } from '@shared/text';
import { Checkbox } from 'antd';
import {
  ChoiceField,
  CivilDateField,
  choicesOf,
  FilterFrame,
  type FilterParts,
  MultiChoiceField,
  SuggestField,
  useDesk,
  withParts,
} from '../../ui';
import type { KindWords } from '../model/words';
import { CustomerFilter } from './customer-filter';
import type { RecordFilter } from './filter-model';

/** Every filter of a list; each change holds at once, the count behind follows. */
export function FilterDrawer(props: {
  readonly kind: RecordKind;
  readonly words: KindWords;
  readonly isOpen: boolean;
  readonly filter: RecordFilter;
  readonly onFilter: (filter: RecordFilter) => void;
  readonly onClose: () => void;
}) {
  const { texts, people, departments } = useDesk();
  const { record } = texts;
  const { filter: field } = record;
  const { filter, words } = props;
  const set = (parts: FilterParts<RecordFilter>): void => props.onFilter(withParts(filter, parts));
  const openness = filter.isOpen === undefined ? 'any' : filter.isOpen ? 'open' : 'ended';
  return (
    <FilterFrame
      isOpen={props.isOpen}
      title={fill(record.filterTitle, { title: words.title })}
      onClose={props.onClose}
    >
      <MultiChoiceField
        label={field.statuses}
        value={filter.statuses ?? []}
        onChange={(statuses) => set({ statuses: [...statuses] })}
        choices={choicesOf(words.status)}
      />
      {words.category !== undefined && (
        <MultiChoiceField
          label={field.categories}
          value={filter.categories ?? []}
          onChange={(categories) => set({ categories: [...categories] })}
          choices={choicesOf(words.category)}
        />
      )}
      <CustomerFilter value={filter.customer} onChange={(customer) => set({ customer })} />
      <SuggestField
        label={field.owner}
        value={filter.owner ?? ''}
        onChange={(owner) => set({ owner })}
        suggestions={[...people.map(({ name }) => name), ...departments]}
      />
      <div className="filter-dates">
        <CivilDateField
          label={field.datedFrom}
          value={filter.datedFrom ?? null}
          onChange={(date) => set({ datedFrom: date })}
        />
        <CivilDateField
          label={field.datedTo}
          value={filter.datedTo ?? null}
          onChange={(date) => set({ datedTo: date })}
        />
      </div>
      <ChoiceField
        label={field.openness}
        isButtons
        value={openness}
        onChange={(next) => set({ isOpen: next === 'any' || next === null ? undefined : next === 'open' })}
        choices={[
          { value: 'any', label: field.anyOpen },
          { value: 'open', label: field.isOpen },
          { value: 'ended', label: field.isEnded },
        ]}
      />
      <Checkbox
        className="filter-check"
        checked={filter.isOverdue === true}
        onChange={(event) => set({ isOverdue: event.target.checked || undefined })}
      >
        {field.overdue}
      </Checkbox>
      <Checkbox
        className="filter-check"
        checked={filter.withVoid === true}
        onChange={(event) => set({ withVoid: event.target.checked || undefined })}
      >
        {record.withVoid}
      </Checkbox>
    </FilterFrame>
  );
}
