import type { FieldCatalogue, PlanChoice, TemplateField } from '@shared/domain/template';
import { fill, type Language, type Texts } from '@shared/text';

/** Names of fields as they are shown and searched, and the values by which a select knows them. */

export interface FieldOption {
  readonly value: string;
  readonly label: string;
}

const spaced = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const nameOf = ({ field, labels }: TemplateField, language: Language): string =>
  labels === null ? field : spaced(labels[language]);

/** Section without what it says in brackets: D2 问题描述. */
const sectionOf = ({ section }: TemplateField, language: Language): string =>
  section === null ? '' : spaced(section[language]).replace(/\s*[(（].*$/, '');

/** `list/field`; a single field has no list. */
export const choiceValue = ({ list, field }: PlanChoice): string =>
  list === null ? field : `${list}/${field}`;

export function choiceOf(value: string): PlanChoice {
  const at = value.indexOf('/');
  return at < 0 ? { list: null, field: value } : { list: value.slice(0, at), field: value.slice(at + 1) };
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

/** Every field and every column of a list, with section and name, so that either is found by typing. */
export function optionsOf(
  { fields, lists }: FieldCatalogue,
  language: Language,
  { customerTemplate }: Texts,
): readonly FieldOption[] {
  return [
    ...fields.map((field) => ({
      value: field.field,
      label: joined(sectionOf(field, language), nameOf(field, language), field.field),
    })),
    ...lists.flatMap(({ list, fields: columns }) =>
      columns.map((column) => ({
        value: choiceValue({ list, field: column.field }),
        label: fill(customerTemplate.column, {
          name: joined(sectionOf(column, language), nameOf(column, language)),
          field: `${list}.${column.field}`,
        }),
      })),
    ),
  ];
}

/** What a cell is marked with: the name alone. */
export function shortName(
  { list, field }: PlanChoice,
  catalogue: FieldCatalogue,
  language: Language,
): string {
  const fields =
    list === null ? catalogue.fields : (catalogue.lists.find((each) => each.list === list)?.fields ?? []);
  const found = fields.find((each) => each.field === field);
  return found === undefined ? field : nameOf(found, language);
}
