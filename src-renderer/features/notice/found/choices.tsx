import { choicesOf, MultiChoiceField } from '../../../ui';
import { eventFields } from '../fields';

type Listed = 'protections' | 'requests';

const useList = eventFields.useFieldValue as unknown as (path: Listed) => readonly string[];
const useSetList = eventFields.useSetField as unknown as (path: Listed) => (value: readonly string[]) => void;

/** Several of a closed set of an event. */
export function Choices(props: { readonly path: Listed; readonly labels: Readonly<Record<string, string>> }) {
  const field = eventFields.useFieldProps(props.path);
  const value = useList(props.path);
  const set = useSetList(props.path);
  return <MultiChoiceField {...field} value={[...value]} onChange={set} choices={choicesOf(props.labels)} />;
}
