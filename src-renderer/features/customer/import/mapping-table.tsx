import type { OpenedImport } from '@shared/contract';
import type { ImportField, ImportMapping } from '@shared/domain/customer-import';
import { Table } from 'antd';
import { ChoiceField, ScrollBox, useTexts } from '../../../ui';
import { importFieldName } from './field-names';

type Column = OpenedImport['columns'][number] & { readonly index: number };

/** Each column of the table and the field of the file that it fills. */
export function MappingTable(props: {
  readonly file: OpenedImport;
  readonly mapping: ImportMapping;
  readonly onMapping: (mapping: ImportMapping) => void;
}) {
  const texts = useTexts();
  const words = texts.customer.importing;
  const { file, mapping, onMapping } = props;
  const fieldAt = (index: number): ImportField | null =>
    file.fields.find((field) => mapping[field] === index) ?? null;
  const assign = (index: number, field: ImportField | null): void => {
    const others = Object.entries(mapping).filter(([key, column]) => column !== index && key !== field);
    onMapping(Object.fromEntries(field === null ? others : [...others, [field, index]]));
  };
  const choices = file.fields.map((field) => ({ value: field, label: importFieldName(field, texts) }));
  return (
    <ScrollBox label={words.column}>
      <Table<Column>
        size="small"
        pagination={false}
        rowKey="index"
        dataSource={file.columns.map((column, index) => ({ ...column, index }))}
        columns={[
          { key: 'samples', title: words.samples, render: (_: unknown, { samples }) => samples.join(' | ') },
          {
            key: 'field',
            title: `${words.column} → ${words.field}`,
            width: 300,
            render: (_: unknown, { index, letter, head }) => (
              <ChoiceField<ImportField>
                label={`${letter} ${head}`}
                value={fieldAt(index)}
                placeholder={words.ignore}
                choices={choices}
                onChange={(field) => assign(index, field)}
              />
            ),
          },
        ]}
      />
    </ScrollBox>
  );
}
