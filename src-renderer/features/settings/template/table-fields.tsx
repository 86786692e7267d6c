import type { FieldCatalogue } from '@shared/domain/template';
import { fill } from '@shared/text';
import { Checkbox, Tag } from 'antd';
import { useDesk } from '../../../ui';
import { optionsOf, type TableChoice, withColumn } from './choices';
import { FieldSelect } from './field-select';

/** One table of the workbook: its rows, and which column takes what. */
export function TableFields(props: {
  readonly table: TableChoice;
  readonly catalogue: FieldCatalogue;
  readonly onChange: (table: TableChoice) => void;
}) {
  const { texts, language } = useDesk();
  const words = texts.settings.forms.template;
  const { table, onChange } = props;
  const { sheet, list, firstRow, items, rowsPerItem, cells } = table.repeat;
  const place = `${sheet} ${firstRow}`;
  const fields = props.catalogue.lists.find((each) => each.list === list)?.fields ?? [];
  const options = optionsOf(fields, language);
  return (
    <fieldset className="template-rows">
      <legend className="visually-hidden">{place}</legend>
      <Checkbox
        checked={table.isTaken}
        onChange={({ target }) => onChange({ ...table, isTaken: target.checked })}
      >
        {fill(words.takeTable, { place })}
      </Checkbox>
      <span className="settings-intro">
        {fill(words.rows, { first: firstRow, items, rows: rowsPerItem })} <Tag>{words.sure[table.found]}</Tag>
      </span>
      {table.isTaken && (
        <ul className="template-columns">
          {cells.map(({ column, rowOffset, field }, index) => (
            <li key={`${column} ${rowOffset} ${field}`}>
              <span>{`${column}${firstRow + rowOffset}`}</span>
              <FieldSelect
                label={fill(words.columnOf, { place, column })}
                value={field}
                options={options}
                onChange={(next) => onChange({ ...table, repeat: withColumn(table.repeat, index, next) })}
              />
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
