import { useId } from 'react';
import { schemaAt } from '../../editor';
import { Field, FileTags } from '../../ui';
import { filesAt } from '../model/files-of';
import { useAnyValue, useEditor, useFieldProps, useSetAny } from './any-fields';

/** 附件 of a record: chosen, dropped, pasted, opened, removed. */
export function Files({ path, hint }: { readonly path: string; readonly hint?: string }) {
  const { schema } = useEditor();
  const { label, error, isDisabled } = useFieldProps(path);
  const value = useAnyValue(path);
  const set = useSetAny(path);
  const id = useId();
  return (
    <Field label={label} path={path} error={error} hint={hint} id={id} isGroup>
      <FileTags
        ids={filesAt(value)}
        onChange={set}
        max={schemaAt(schema, path)?.max}
        isDisabled={isDisabled}
      />
    </Field>
  );
}
