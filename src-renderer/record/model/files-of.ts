import { attachmentIdsOf, fileIdsIn } from '@shared/domain/attachment';
import { valueAt } from '../../editor';
import type { AnyForm } from '../description';
import { rulesOf } from './rules';
import { widgetAt } from './widget-of';

const none: readonly string[] = [];

/** The kept files that an 附件 field holds. */
export const filesAt = (value: unknown): readonly string[] =>
  Array.isArray(value) ? fileIdsIn(value) : none;

/** Whether a field holds kept files: those are opened where it stands. */
export const isFilesField = (form: AnyForm, path: string): boolean =>
  widgetAt(rulesOf(form).schema, path, form.widgets) === 'files';

/** Files that a record names beside its 附件 fields, each once: photos, receipts. */
export function otherFilesOf(form: AnyForm, body: unknown): readonly string[] {
  const shown = new Set(
    form.sections
      .flatMap(({ parts }) => parts)
      .flatMap((part) => (part.kind === 'fields' ? part.fields : []))
      .filter(({ path }) => isFilesField(form, path))
      .flatMap(({ path }) => filesAt(valueAt(body, path))),
  );
  return [...new Set(attachmentIdsOf(body))].filter((id) => !shown.has(id));
}
