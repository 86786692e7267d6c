import {
  type CellPlace,
  cellName,
  type DrawnSheet,
  type FieldCatalogue,
  placeIn,
  type TemplatePlan,
  withAppended,
  withChoice,
  withConfirmed,
  withItems,
  withoutRepeat,
} from '@shared/domain/template';
import { fill } from '@shared/text';
import { Button, Checkbox } from 'antd';
import { ChoiceField, QuantityField, useDesk } from '../../../ui';
import { choiceOf, choiceValue, optionsOf } from './field-names';

/** One cell of the picture: what it takes, chosen from a searchable list. */
export function CellPanel(props: {
  readonly sheet: DrawnSheet;
  readonly place: CellPlace;
  readonly plan: TemplatePlan;
  readonly catalogue: FieldCatalogue;
  readonly onChange: (plan: TemplatePlan) => void;
}) {
  const { texts, language } = useDesk();
  const words = texts.customerTemplate;
  const { sheet, place, plan, onChange } = props;
  const found = placeIn(plan, sheet.name, place);
  const cell = sheet.cells.find(({ row, column }) => row === place.row && column === place.column);
  const name = cellName(place);
  if (cell?.hasFormula === true)
    return (
      <p className="case-quiet">
        {name}: {words.formulaKept}
      </p>
    );
  const repeat = found?.kind === 'row' ? plan.repeats[found.repeat] : undefined;
  return (
    <div className="template-cell" data-testid="template-cell">
      <h4 className="numbers">
        {name}
        {cell !== undefined && cell.text !== '' && <span className="case-quiet"> {cell.text}</span>}
      </h4>
      {found?.certainty === 'doubtful' && (
        <p className="template-doubt" role="status">
          {words.doubtfulHere}{' '}
          <Button onClick={() => onChange(withConfirmed(plan, sheet.name, place))}>{words.confirm}</Button>
        </p>
      )}
      <ChoiceField
        label={words.field}
        hint={words.fieldHint}
        value={found === null ? null : choiceValue(found)}
        placeholder={words.leave}
        choices={optionsOf(props.catalogue, language, texts)}
        onChange={(value) =>
          onChange(withChoice(plan, sheet, place, value === null ? null : choiceOf(value)))
        }
      />
      {found?.kind === 'cell' && cell !== undefined && cell.text !== '' && !cell.text.includes('{{') && (
        <Checkbox
          checked={found.isAppended}
          onChange={({ target }) => onChange(withAppended(plan, sheet.name, place, target.checked))}
        >
          {words.append}
        </Checkbox>
      )}
      {found?.kind === 'row' && repeat !== undefined && (
        <>
          <p>{fill(words.rowOf, { first: repeat.firstRow, columns: repeat.cells.length })}</p>
          <QuantityField
            label={words.items}
            value={repeat.items}
            limits={{ least: 1, most: 200 }}
            onChange={(items) => {
              if (items !== null) onChange(withItems(plan, found.repeat, items));
            }}
          />
          <Button onClick={() => onChange(withoutRepeat(plan, found.repeat))}>{words.dropRows}</Button>
        </>
      )}
    </div>
  );
}
