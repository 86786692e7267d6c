import { fill } from '@shared/text';
import { ChoiceField } from './choice-field';
import { useTexts } from './desk-context';

/** A customer that occurs in a list; one without a file has a name alone. */
export interface CustomerFacet {
  readonly id: string | null;
  readonly name: string;
  readonly count?: number;
}

interface CustomerCondition {
  readonly customerId: string | null;
  readonly customerName: string | null;
}

const keyOf = ({ id, name }: CustomerFacet): string => id ?? `name:${name}`;

/** A list narrowed to one of the customers that occur in it: by his file, else by his name. */
export function FacetField(props: {
  readonly label: string;
  readonly filter: { readonly [K in keyof CustomerCondition]?: string | undefined };
  readonly facets: readonly CustomerFacet[];
  readonly onChange: (condition: CustomerCondition) => void;
}) {
  const { field } = useTexts().register;
  const { customerId: id, customerName: name } = props.filter;
  const choose = (key: string | null): void => {
    const found = props.facets.find((each) => keyOf(each) === key);
    props.onChange({
      customerId: found?.id ?? null,
      customerName: found?.id === null ? found.name : null,
    });
  };
  return (
    <ChoiceField
      label={props.label}
      value={id ?? (name === undefined ? null : keyOf({ id: null, name }))}
      onChange={choose}
      choices={props.facets.map((each) => {
        const label = each.id === null ? fill(field.unlinked, { name: each.name }) : each.name;
        return { value: keyOf(each), label: each.count === undefined ? label : `${label} · ${each.count}` };
      })}
    />
  );
}
