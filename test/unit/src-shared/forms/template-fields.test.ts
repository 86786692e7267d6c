import type { FieldCatalogue, TemplateField } from '@shared/domain/template';
import {
  fieldCatalogue,
  formDefinitions,
  type TemplateFields,
  templateCatalogue,
  templateFields,
} from '@shared/forms';
import { textsOf } from '@shared/text';
import { describe, expect, test } from 'vitest';

const textsZh = textsOf('zh-CN');

const formOf = (code: string) => {
  const form = formDefinitions.get(code);
  if (form === undefined) throw new Error(`no form ${code}`);
  return form;
};

const codes = [...templateFields.keys()];
const own = (code: string): TemplateFields => {
  const found = templateFields.get(code);
  if (found === undefined) throw new Error(`no names for ${code}`);
  return found;
};
const catalogueOf = (code: string): FieldCatalogue => templateCatalogue(formOf(code), own(code));

test('reports, NTF, notices, visits and complaints can fill a customer’s template', () => {
  expect(codes).toEqual(['8D', 'NTF', 'RTSP01-03', 'RTSP01-02', 'RTSP01-01-case']);
});

describe.each(codes)('%s', (code) => {
  test('every name leads to something that the form prints', () => {
    const printed = fieldCatalogue(formOf(code));
    const fields = new Set(printed.fields.map(({ field }) => field));
    const lists = new Map(printed.lists.map(({ list, fields: of }) => [list, of.map(({ field }) => field)]));
    for (const [name, source] of Object.entries(own(code).fields)) {
      if (typeof source === 'string') expect(fields.has(source), name).toBe(true);
      else if ('photos' in source) expect(lists.has(source.photos), name).toBe(true);
      else
        for (const list of source.lists)
          expect(lists.get(list), `${name} in ${list}`).toContain(source.field);
    }
    for (const [name, source] of Object.entries(own(code).lists))
      if ('photos' in source) expect(lists.has(source.photos), name).toBe(true);
      else expect(lists.get(source.list), name).toEqual(expect.arrayContaining([...source.columns]));
  });

  test('every name has words in both languages, and no word for what customers say is lost', () => {
    const { fields, lists } = catalogueOf(code);
    const all: readonly TemplateField[] = [...fields, ...lists.flatMap((list) => list.fields)];
    for (const { field, labels } of all) {
      expect(labels?.['zh-CN'], field).toBeTruthy();
      expect(labels?.en, field).toBeTruthy();
      expect(labels?.en, field).not.toMatch(/\p{Script=Han}/u);
    }
    for (const name of Object.keys(own(code).alsoCalled))
      expect(fields.find(({ field }) => field === name)?.otherLabels?.length, name).toBeGreaterThan(0);
  });
});

test('nothing internal has a name', () => {
  const secret =
    /cost|finance|internal|operator|competitor|selfCheck|otherCustomers|remarks|liability|legalHold|admission/i;
  for (const code of codes) {
    const { fields, lists } = own(code);
    const sources = JSON.stringify([Object.values(fields), Object.values(lists)]);
    expect(sources, code).not.toMatch(secret);
  }
});

/** The list of names that is written for those who make templates. */
function page(): string {
  const cell = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');
  const row = (name: string, { labels }: TemplateField): string =>
    `| \`{{${name}}}\` | ${cell(labels?.['zh-CN'] ?? '')} | ${cell(labels?.en ?? '')} |`;
  const parts = codes.flatMap((code) => {
    const { fields, lists } = catalogueOf(code);
    const table = (lines: readonly string[]) => ['| name | 中文 | English |', '|---|---|---|', ...lines, ''];
    return [
      `## ${formOf(code).title(textsZh)} · ${code}`,
      '',
      ...table(fields.map((field) => row(field.field, field))),
      ...lists.flatMap(({ list, fields: columns }) => [
        `### Rows of \`${list}\``,
        '',
        ...table(columns.map((column) => row(`${list}.${column.field}`, column))),
      ]),
    ];
  });
  return `${[...head, ...parts].join('\n').trimEnd()}\n`;
}

const head = [
  '# What a customer’s own template can ask for · 模板可用字段',
  '',
  'Written in a cell of a workbook, or anywhere in a Word document, as `{{name}}`. The names stay when our own layouts change. A single',
  'value stands where its name stands; in a workbook the names of a list in one row take that row and the free rows below it that look the',
  'same (rows are never inserted; what has no room is reported). In Word a block between `{{#list}}` and `{{/list}}` is repeated, with the',
  'names of its columns within. `photo` names take a picture into their (merged) cell; Word templates take no pictures. Nothing internal',
  'has a name. Made from the program’s own catalogue: `npx vitest run --project unit template-fields -u` writes it anew.',
  '',
];

test('the names are written down for those who make templates', async () => {
  await expect(page()).toMatchFileSnapshot('../../../../docs/template-fields.md');
});
