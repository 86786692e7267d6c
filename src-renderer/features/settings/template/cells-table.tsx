import type { FieldCatalogue } from '@shared/domain/template';
import { fill } from '@shared/text';
import { Tag } from 'antd';
import { ScrollBox, useDesk } from '../../../ui';
import { replaceAt } from '../section-props';
import { type CellChoice, inOrder, optionsOf } from './choices';
import { FieldSelect } from './field-select';

/** Single cells: where, the words beside, what is in it now, what it takes. */
export function CellsTable(props: {
  readonly cells: readonly CellChoice[];
  readonly catalogue: FieldCatalogue;
  readonly onChange: (cells: readonly CellChoice[]) => void;
}) {
  const { texts, language } = useDesk();
  const words = texts.settings.forms.template;
  const options = optionsOf(props.catalogue.fields, language);
  return (
    <ScrollBox label={words.cells}>
      <table className="settings-table template-table">
        <thead>
          <tr>
            <th scope="col">{words.where}</th>
            <th scope="col">{words.beside}</th>
            <th scope="col">{words.now}</th>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.certainty}</th>
          </tr>
        </thead>
        <tbody>
          {inOrder(props.cells).map((index) => {
            const each = props.cells[index];
            if (each === undefined) return null;
            const place = `${each.sheet} ${each.cell}`;
            return (
              <tr key={`${place} ${index}`} data-found={each.found}>
                <td>{place}</td>
                <td>{each.beside}</td>
                <td>{each.text}</td>
                <td>
                  <FieldSelect
                    label={fill(words.fieldOf, { place })}
                    value={each.field}
                    options={options}
                    onChange={(field) => props.onChange(replaceAt(props.cells, index, { ...each, field }))}
                  />
                </td>
                <td>
                  <Tag>{words.sure[each.found]}</Tag>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}
