import { datedGroupNames } from '@shared/domain/dated';
import { CustomerFilter } from '../../record';
import { ChoiceField, FilterFrame, type FilterParts, MultiChoiceField, useDesk, withParts } from '../../ui';
import type { CalendarFilter } from './model/filter';

/** Every filter of the calendar; each change holds at once. */
export function FilterDrawer(props: {
  readonly isOpen: boolean;
  readonly filter: CalendarFilter;
  /** Who and which departments occur in view. */
  readonly names: { readonly owners: readonly string[]; readonly departments: readonly string[] };
  readonly onFilter: (filter: CalendarFilter) => void;
  readonly onClose: () => void;
}) {
  const { texts, people, departments } = useDesk();
  const words = texts.calendar;
  const { filter, names } = props;
  const set = (parts: FilterParts<CalendarFilter>): void => props.onFilter(withParts(filter, parts));
  return (
    <FilterFrame isOpen={props.isOpen} title={words.filterTitle} onClose={props.onClose}>
      <MultiChoiceField
        label={words.groups}
        value={filter.groups ?? []}
        onChange={(groups) => set({ groups })}
        choices={datedGroupNames.map((value) => ({ value, label: words.group[value] }))}
      />
      <CustomerFilter value={filter.customer} onChange={(customer) => set({ customer })} />
      <ChoiceField
        label={words.owner}
        value={filter.owner ?? null}
        onChange={(owner) => set({ owner })}
        choices={choicesOfNames(
          names.owners,
          people.map(({ name }) => name),
          filter.owner,
        )}
      />
      <ChoiceField
        label={words.department}
        value={filter.department ?? null}
        onChange={(department) => set({ department })}
        choices={choicesOfNames(names.departments, departments, filter.department)}
      />
    </FilterFrame>
  );
}

/** Those that occur first, then the others that are known; the chosen one in any case. */
function choicesOfNames(
  occurring: readonly string[],
  known: readonly string[],
  chosen: string | undefined,
): readonly { readonly value: string; readonly label: string }[] {
  const names = [...new Set([...occurring, ...known, ...(chosen === undefined ? [] : [chosen])])];
  return names.map((name) => ({ value: name, label: name }));
}
