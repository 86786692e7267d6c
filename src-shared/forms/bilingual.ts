import { textsOf } from '../text';
import type { FormData, FormDefinition } from './types';

/** Chinese over English in one cell (domain facts §1.0): what a customer reads who works in both. Values stay as they were written. */
export function bilingual(form: FormDefinition, data: FormData): FormData {
  const also = textsOf('en');
  const { forms } = data.texts;
  const recordLabel =
    data.fields['head.recordLabel']?.text === forms.period ? also.forms.period : also.forms.record;
  const under = (field: string, second: string) => ({
    [field]: { text: `${data.fields[field]?.text ?? ''}\n${second}` },
  });
  return {
    ...data,
    also,
    fields: {
      ...data.fields,
      ...under('head.title', form.title(also)),
      ...under('head.recordLabel', recordLabel),
    },
    furniture: { ...data.furniture, headerRight: `${data.furniture.headerRight} ${also.forms.page}` },
  };
}
