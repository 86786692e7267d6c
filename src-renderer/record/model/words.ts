import type { Finding } from '@shared/domain/finding';
import { recordDateKinds } from '@shared/domain/record-date';
import { fill, listOf, type Texts } from '@shared/text';
import { useMemo } from 'react';
import {
  type EditorWords,
  type FieldNames,
  fieldName,
  genericPath,
  valueText,
  type WordSet,
  withRowNumber,
} from '../../editor';
import { decimalText, useDesk, yuanText } from '../../ui';
import type { AnyForm, RecordWords } from '../description';
import { rulesOf } from './rules';
import { widgetAt } from './widget-of';

/** The words of a kind, and how its editor and its page name fields and read values. */
export interface KindWords extends RecordWords {
  readonly editor: EditorWords;
  /** Names of the codes of the field under a path; none where it is no closed set. */
  readonly choicesAt: (path: string) => WordSet;
  readonly hintAt: (path: string) => string | undefined;
}

/** @param timeZone the factory's, for moments */
export function kindWords(description: AnyForm, texts: Texts, timeZone: string): KindWords {
  const own = description.words(texts);
  const fields = { ...texts.record.fields, ...datesByPath(texts), ...own.fields };
  const { schema } = rulesOf(description);
  const choicesAt = (path: string): WordSet => own.choices[genericPath(path)] ?? {};
  const nameOf = (path: string): string => fieldName(path, fields);
  return {
    ...own,
    choicesAt,
    hintAt: (path) => own.hints?.[genericPath(path)],
    editor: {
      nameOf,
      labelOf: (path) => withRowNumber(nameOf(path), path),
      findingText: (finding) => findingText(finding, texts),
      valueText: (path, value) => {
        const widget = widgetAt(schema, path, description.widgets);
        if (widget === 'money' && typeof value === 'number') return yuanText(value);
        if (widget === 'hundredths' && typeof value === 'number') return decimalText(value, 2);
        if (widget === 'tenths' && typeof value === 'number') return decimalText(value, 1);
        if (widget === 'choices' && Array.isArray(value))
          return listOf(
            value.map((code: unknown) => choicesAt(path)[String(code)] ?? String(code)),
            texts,
          );
        if (widget === 'files' && Array.isArray(value))
          return value.length === 0 ? '–' : fill(texts.files.count, { n: value.length });
        if (widget === 'customer') return customerText(value, texts, timeZone);
        return valueText(value, texts, timeZone, [choicesAt(path)]);
      },
    },
  };
}

/** A date that calendar or rules moved stands in the history under its sort. */
const datesByPath = ({ recordFacts }: Texts): FieldNames =>
  Object.fromEntries(recordDateKinds.map((what) => [`due.${what}`, recordFacts.date[what]]));

const customerText = (value: unknown, texts: Texts, timeZone: string): string => {
  const name: unknown = Reflect.get(Object(value), 'name');
  return valueText(name, texts, timeZone, []);
};

/** What is wrong with a field, in a sentence. */
function findingText({ code, params }: Finding, texts: Texts): string {
  if (code === 'not-whole' && params?.kind === 'amount') return texts.frame.field.notAmount;
  if (code === 'not-whole' && params?.kind === 'hundredths') return texts.frame.field.notHundredths;
  if (code === 'not-whole' && params?.kind === 'tenths') return texts.frame.field.notTenths;
  if (code === 'not-whole' && params?.kind === 'number') return texts.frame.field.notNumber;
  return fill(texts.complaint.finding[code], params ?? {});
}

/** The words of a kind in the language on the screen. */
export function useKindWords(description: AnyForm): KindWords {
  const { texts, rules } = useDesk();
  return useMemo(() => kindWords(description, texts, rules.timeZone), [description, texts, rules.timeZone]);
}
