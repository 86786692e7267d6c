import type { CustomerFilter } from '@shared/contract';
import { ChoiceField, choicesOf, MultiChoiceField, SearchInput, useTexts, withParts } from '../../../ui';

/** Search, grade, kind and state of the customers' list. */
export function CustomerFilters(props: {
  readonly filter: CustomerFilter;
  readonly onFilter: (filter: CustomerFilter) => void;
}) {
  const { customer: words, papers } = useTexts();
  const { filter, onFilter } = props;
  const sheet = papers.customerFile;
  return (
    <div className="register-toolbar customer-filters">
      <SearchInput
        label={words.search}
        max={60}
        value={filter.text ?? ''}
        onChange={(text) => onFilter(withParts(filter, { text }))}
      />
      <MultiChoiceField
        label={words.filter.grades}
        value={filter.grades ?? []}
        choices={choicesOf(sheet.grades)}
        onChange={(grades) => onFilter(withParts(filter, { grades: [...grades] }))}
      />
      <MultiChoiceField
        label={words.filter.kinds}
        value={filter.kinds ?? []}
        choices={choicesOf(sheet.kinds)}
        onChange={(kinds) => onFilter(withParts(filter, { kinds: [...kinds] }))}
      />
      <ChoiceField
        label={words.filter.state}
        value={filter.isActive === undefined ? null : String(filter.isActive)}
        placeholder={words.filter.any}
        choices={[
          { value: 'true', label: words.filter.active },
          { value: 'false', label: words.filter.inactive },
        ]}
        onChange={(state) =>
          onFilter(withParts(filter, { isActive: state === null ? null : state === 'true' }))
        }
      />
    </div>
  );
}
