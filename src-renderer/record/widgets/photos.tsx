import { mostPhotos, type Photo } from '@shared/domain/photo';
import { schemaAt } from '../../editor';
import { PhotoList } from '../../ui';
import { blankRow } from '../model/blank-row';
import { useAnyValue, useEditor, useFieldProps, useSetAny } from './any-fields';

const none: readonly Photo[] = [];

/** Photos: pasted, dropped or picked, captioned, marked. What a kind keeps besides begins empty. */
export function Photos({ path }: { readonly path: string }) {
  const { schema } = useEditor();
  const { label, error, isDisabled } = useFieldProps(path);
  const value = useAnyValue(path);
  const set = useSetAny(path);
  return (
    <PhotoList
      label={label}
      photos={Array.isArray(value) ? (value as readonly Photo[]) : none}
      max={schemaAt(schema, path)?.max ?? mostPhotos}
      complete={(photo) => ({ ...blankRow(schema, path), ...photo })}
      onChange={set}
      error={error}
      isDisabled={isDisabled}
    />
  );
}
