import { useFieldProps, useFieldValue, useSetField } from '../editor-context';

/** Label, messages, value and change of a field that holds text; null and what an older record lacks read as empty. */
export function useBoundText(path: string) {
  const field = useFieldProps(path);
  const value = useFieldValue(path);
  const onChange: (value: string) => void = useSetField(path);
  return { ...field, value: typeof value === 'string' ? value : '', onChange };
}

/** The same of a field that may hold nothing: a choice, a day, a minute. */
export function useBoundOption(path: string) {
  const field = useFieldProps(path);
  const value = useFieldValue(path);
  const onChange: (value: string | null) => void = useSetField(path);
  return { ...field, value: typeof value === 'string' ? value : null, onChange };
}

/** The same of a number that may be unknown. */
export function useBoundNumber(path: string) {
  const field = useFieldProps(path);
  const value = useFieldValue(path);
  const onChange: (value: number | null) => void = useSetField(path);
  return { ...field, value: typeof value === 'number' ? value : null, onChange };
}

/** The same of an answer that may be unknown. */
export function useBoundAnswer(path: string) {
  const field = useFieldProps(path);
  const value = useFieldValue(path);
  const onChange: (value: boolean | null) => void = useSetField(path);
  return { ...field, value: typeof value === 'boolean' ? value : null, onChange };
}
