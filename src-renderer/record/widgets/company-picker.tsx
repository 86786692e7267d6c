import { ChoiceField, useDesk } from '../../ui';
import { useAnyValue, useFieldProps, useSetAny } from './any-fields';

/** Which legal entity of ours; empty is all of them together. */
export function CompanyPicker({ path }: { readonly path: string }) {
  const { companies, language } = useDesk();
  const value = useAnyValue(path);
  const set = useSetAny(path);
  return (
    <ChoiceField
      {...useFieldProps(path)}
      value={typeof value === 'string' ? value : null}
      onChange={set}
      choices={companies.map(({ id, name, englishName }) => ({
        value: id,
        label: language === 'en' && englishName !== '' ? englishName : name,
      }))}
    />
  );
}
