import { type CopyItem, type CopyStep, said } from '../../domain/delivery';
import type { FieldCatalogue, FieldLabels, TemplateList } from '../../domain/template';
import { type Language, textsOf } from '../../text';
import { fieldCatalogue, rowsOfList, sectionLabels } from '../fields';
import type { FieldValues, FormData, FormDefinition } from '../types';
import { templateCatalogue, templateData, templateFields } from './index';
import type { TemplateFields } from './types';

/** The words of a form, section by section; what is empty is left out. @param language of the labels */
export function copySteps(form: FormDefinition, data: FormData, language: Language): readonly CopyStep[] {
  const own = templateFields.get(form.code);
  const { catalogue, values } = askedOf(form, data, own);
  const steps = new Map<string, CopyItem[]>();
  const put = (section: FieldLabels | null, item: CopyItem): void => {
    const title = section?.[language] ?? '';
    if (item.text.trim() === '') return;
    steps.set(title, [...(steps.get(title) ?? []), item]);
  };
  const skipped = leftOut(own);
  for (const { field, labels, section } of catalogue.fields) {
    if (labels === null || skipped.has(field)) continue;
    put(section, { label: labels[language], text: values.fields[field]?.text ?? '' });
  }
  for (const list of catalogue.lists) {
    if (list.partOf !== undefined || isPhotos(list, own)) continue;
    const section = list.fields[0]?.section ?? null;
    put(section, {
      label: listLabel(list, own, language),
      text: listText(list, rowsOfList(values, list.list), language),
    });
  }
  return inPrintOrder(form, steps, language);
}

/** The values of some names of a form, in the order asked; empty ones left out. For a short word about it. */
export function copiedFields(
  form: FormDefinition,
  data: FormData,
  names: readonly string[],
  language: Language,
): readonly CopyItem[] {
  const { catalogue, values } = askedOf(form, data, templateFields.get(form.code));
  return names.flatMap((name) => {
    const text = values.fields[name]?.text.trim() ?? '';
    const labels = catalogue.fields.find(({ field }) => field === name)?.labels;
    return text === '' ? [] : [{ label: labels?.[language] ?? '', text }];
  });
}

const isPhotos = ({ list, fields }: TemplateList, own: TemplateFields | undefined): boolean => {
  const source = own?.lists[list];
  return source === undefined ? fields.some(({ field }) => field.startsWith('photo')) : 'photos' in source;
};

function askedOf(
  form: FormDefinition,
  data: FormData,
  own: TemplateFields | undefined,
): { readonly catalogue: FieldCatalogue; readonly values: FormData } {
  return own === undefined
    ? { catalogue: fieldCatalogue(form), values: data }
    : { catalogue: templateCatalogue(form, own), values: templateData(own, data) };
}

/** Names of one row of a list that is there whole as well, and photos, which nobody can paste as words. */
function leftOut(own: TemplateFields | undefined): ReadonlySet<string> {
  if (own === undefined) return new Set();
  const whole = new Set(
    Object.values(own.lists).flatMap((source) => ('list' in source ? [source.list] : [])),
  );
  return new Set(
    Object.entries(own.fields).flatMap(([name, source]) =>
      typeof source !== 'string' && ('photos' in source || source.lists.every((list) => whole.has(list)))
        ? [name]
        : [],
    ),
  );
}

/** Which chain of causes a list is, else the heading it stands under. */
function listLabel(
  { list, fields }: TemplateList,
  own: TemplateFields | undefined,
  language: Language,
): string {
  const source = own?.lists[list];
  if (source !== undefined && 'list' in source && source.of !== undefined)
    return source.of(textsOf(language));
  const first = fields.find(({ field }) => !counters.has(field));
  return (first?.section ?? first?.labels)?.[language] ?? '';
}

/** Rows are numbered anyway. */
const counters: ReadonlySet<string> = new Set(['order']);

function listText({ fields }: TemplateList, rows: readonly FieldValues[], language: Language): string {
  const lines = rows.flatMap((row) => {
    const cells = fields.flatMap(({ field, labels }) => {
      const text = counters.has(field) ? '' : (row[field]?.text.trim() ?? '');
      return text === '' ? [] : [{ label: labels?.[language] ?? '', text }];
    });
    const [only] = cells;
    if (only === undefined) return [];
    return [
      cells.length === 1 ? only.text : cells.map((cell) => said(cell, language)).join(separators[language]),
    ];
  });
  return lines.length < 2 ? lines.join('') : lines.map((line, index) => `${index + 1}. ${line}`).join('\n');
}

const separators: Readonly<Record<Language, string>> = { 'zh-CN': '；', en: '; ' };

function inPrintOrder(
  form: FormDefinition,
  steps: ReadonlyMap<string, readonly CopyItem[]>,
  language: Language,
): readonly CopyStep[] {
  const order = ['', ...sectionLabels(form).map((label) => label[language])];
  return [...steps]
    .map(([title, items]) => ({ title, items }))
    .toSorted((one, other) => order.indexOf(one.title) - order.indexOf(other.title));
}
