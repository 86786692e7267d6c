import type { FieldCatalogue, FieldLabels, TemplateField, TemplateList } from '../../domain/template';
import { textsOf } from '../../text';
import { inBothLanguages } from '../bilingual';
import { fieldCatalogue } from '../fields';
import type { FieldValue, FieldValues, FormData, FormDefinition, Label } from '../types';
import { complaintTemplateFields } from './complaint';
import { noticeTemplateFields } from './notice';
import { ntfTemplateFields } from './ntf';
import { reportTemplateFields } from './report';
import type { FieldSource, ListSource, PhotoSource, RowSource, TemplateFields } from './types';
import { visitTemplateFields } from './visit';

export type { TemplateFields } from './types';

/** What customers' own templates can be filled from, by the form's code. */
export const templateFields: ReadonlyMap<string, TemplateFields> = new Map(
  [
    reportTemplateFields,
    ntfTemplateFields,
    noticeTemplateFields,
    visitTemplateFields,
    complaintTemplateFields,
  ].map((each) => [each.code, each] as const),
);

const zh = textsOf('zh-CN');
const en = textsOf('en');

/**
 * The names that a customer's template may use of a form, with what they are called in both languages: our own labels, and behind them
 * what customers say. Sections are those of our layout.
 */
export function templateCatalogue(form: FormDefinition, own: TemplateFields): FieldCatalogue {
  const printed = fieldCatalogue(form);
  return {
    fields: Object.entries(own.fields).map(([name, source]) => {
      const { labels, section } = called(printed, source);
      return { field: name, labels, section, ...others(own, name) };
    }),
    lists: Object.entries(own.lists).map(([list, source]) => ({ list, fields: columnsOf(printed, source) })),
  };
}

/**
 * A form's own catalogue, in which the firm's released sheet may also ask by the names that stay. They have no labels, so labels mean what
 * they mean without them.
 */
export function withTemplateNames(form: FormDefinition, catalogue: FieldCatalogue): FieldCatalogue {
  const own = templateFields.get(form.code);
  if (own === undefined) return catalogue;
  const unlabelled = (field: string): TemplateField => ({ field, labels: null, section: null });
  const fields = new Set(catalogue.fields.map(({ field }) => field));
  const lists = new Set(catalogue.lists.map(({ list }) => list));
  return {
    fields: [
      ...catalogue.fields,
      ...Object.keys(own.fields)
        .filter((name) => !fields.has(name))
        .map(unlabelled),
    ],
    lists: [
      ...catalogue.lists,
      ...Object.entries(own.lists)
        .filter(([name]) => !lists.has(name))
        .map(([list, source]) => ({
          list,
          fields: ('photos' in source ? photoParts : source.columns).map(unlabelled),
        })),
    ],
  };
}

/** The data of a released sheet: the form's own, and behind it the same by the names that stay. */
export function withTemplateData(form: FormDefinition, data: FormData): FormData {
  const own = templateFields.get(form.code);
  if (own === undefined) return data;
  const { fields, lists } = templateData(own, data);
  return { ...data, fields: { ...fields, ...data.fields }, lists: { ...lists, ...data.lists } };
}

function others({ alsoCalled }: TemplateFields, name: string): Pick<TemplateField, 'otherLabels'> {
  const words = alsoCalled[name];
  return words === undefined ? {} : { otherLabels: words.map((word) => ({ 'zh-CN': word, en: word })) };
}

type Called = Pick<TemplateField, 'labels' | 'section'>;

function called(printed: FieldCatalogue, source: FieldSource): Called {
  if (typeof source === 'string') return findIn(printed.fields, source);
  if ('photos' in source) return photoCalled(printed, source);
  const [list = ''] = source.lists;
  const { labels, section } = findIn(fieldsOf(printed, list), source.field);
  const step = typeof source.row === 'number' && source.field === 'why' ? ` ${source.row + 1}` : '';
  return { labels: joined(source.of, labels, step), section };
}

const photoWords = (part: PhotoSource['part']): Label =>
  part === 'photo'
    ? ({ forms }) => forms.photos.title
    : ({ customerTemplate }) => customerTemplate.parts[part];

function photoCalled(printed: FieldCatalogue, { photos, index, part }: PhotoSource): Called {
  const section = fieldsOf(printed, photos)[0]?.section ?? null;
  const word = photoWords(part);
  return { labels: { 'zh-CN': `${word(zh)} ${index + 1}`, en: `${word(en)} ${index + 1}` }, section };
}

const fieldsOf = ({ lists }: FieldCatalogue, name: string): readonly TemplateField[] =>
  lists.find(({ list }) => list === name)?.fields ?? [];

function findIn(fields: readonly TemplateField[], name: string): Called {
  const found = fields.find(({ field }) => field === name);
  return { labels: found?.labels ?? boundLabels[name] ?? null, section: found?.section ?? null };
}

/** Bound cells without words of their own in our layouts. */
const labelled = (label: Label): FieldLabels => ({ 'zh-CN': label(zh), en: label(en) });
const boundLabels: Readonly<Record<string, FieldLabels>> = {
  'head.company': labelled(({ customerTemplate }) => customerTemplate.parts.supplier),
  ...Object.fromEntries(
    (['totalDefective', 'totalReworked', 'totalScrapped'] as const).map((each) => [
      each,
      labelled(({ customerTemplate }) => customerTemplate.parts[each]),
    ]),
  ),
  ...Object.fromEntries(
    (['validationChecked', 'validationDefective', 'validationPpm'] as const).map((each) => [
      each,
      labelled(({ customerTemplate }) => customerTemplate.parts[each]),
    ]),
  ),
};

const joined = (of: Label | undefined, labels: FieldLabels | null, step: string): FieldLabels | null => {
  if (of === undefined || labels === null) return labels;
  return {
    'zh-CN': `${of(zh)} ${labels['zh-CN']}${step}`,
    en: `${of(en)}: ${labels.en}${step}`,
  };
};

function columnsOf(printed: FieldCatalogue, source: ListSource): TemplateList['fields'] {
  if ('photos' in source) {
    const { section } = photoCalled(printed, { photos: source.photos, index: 0, part: 'photo' });
    return photoParts.map((part) => ({ field: part, labels: labelled(photoWords(part)), section }));
  }
  const own = fieldsOf(printed, source.list);
  return source.columns.map((field) => ({ field, ...findIn(own, field) }));
}

const photoParts = ['photo', 'caption', 'notes'] as const;

/** The form's own words in both languages of a bilingual print, as our layout has them. */
const spoken = (value: FieldValue): FieldValue =>
  value.also === undefined ? value : { ...value, text: inBothLanguages(value.text, value.also, () => true) };

const spokenRow = (values: FieldValues): FieldValues =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, spoken(value)]));

/** A form's data under the names that a customer's template uses. Nothing else of the form is in it. */
export function templateData(own: TemplateFields, data: FormData): FormData {
  return {
    ...data,
    fields: Object.fromEntries(
      Object.entries(own.fields).flatMap(([name, source]) => {
        const value = valueAt(data, source);
        return value === undefined ? [] : [[name, spoken(value)]];
      }),
    ),
    lists: Object.fromEntries(
      Object.entries(own.lists).map(
        ([name, source]) => [name, rowsFrom(data, source).map(spokenRow)] as const,
      ),
    ),
  };
}

function valueAt(data: FormData, source: FieldSource): FieldValue | undefined {
  if (typeof source === 'string') return data.fields[source];
  if ('photos' in source) return photoRows(data, source.photos)[source.index]?.[source.part];
  return rowOf(data, source)?.[source.field];
}

function rowOf({ lists, texts }: FormData, { lists: names, row, field }: RowSource): FieldValues | undefined {
  const rows = names.map((name) => lists[name] ?? []).find((each) => each.length > 0) ?? [];
  if (typeof row === 'number') return rows[row]?.[field] === undefined ? undefined : rows[row];
  return rows.find((each) => each[row.field]?.text === row.word(texts));
}

function rowsFrom(data: FormData, source: ListSource): readonly FieldValues[] {
  if ('photos' in source) return photoRows(data, source.photos);
  const rows = data.lists[source.list] ?? [];
  return rows.map((row) =>
    Object.fromEntries(
      source.columns.flatMap((column) => {
        const value = row[column];
        return value === undefined ? [] : [[column, value] as const];
      }),
    ),
  );
}

/** Our layouts set two photos to a row; a template takes them one by one. */
function photoRows({ lists }: FormData, name: string): readonly FieldValues[] {
  const rows = [...(lists[name] ?? []), ...(lists[`${name}.last`] ?? [])];
  return rows.flatMap((row) =>
    [1, 2].flatMap((at) => {
      const photo = row[`photo.${at}`];
      if (photo?.photo === undefined) return [];
      const said = (part: 'caption' | 'notes'): FieldValue => row[`${part}.${at}`] ?? { text: '' };
      return [{ photo, caption: said('caption'), notes: said('notes') }];
    }),
  );
}
