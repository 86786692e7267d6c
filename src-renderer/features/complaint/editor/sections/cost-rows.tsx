import { totalsOf } from '@shared/domain/cost';
import { fill } from '@shared/text';
import { totalsText, useTexts } from '../../../../ui';
import { BoundChoice, BoundDate, BoundFlag, BoundMoney, BoundText, Rows, useFieldValue } from '../fields';

/** 费用, or the answer that there are none; totals by currency. */
export function CostRows() {
  const { complaint, fields, choices } = useTexts();
  const { editor } = complaint;
  const costs = useFieldValue('costs');
  const total = totalsText(totalsOf(costs));
  return (
    <>
      <Rows
        path="costs"
        title={`${fields.costs} ${costs.length > 0 ? fill(editor.totalCosts, { amount: total }) : ''}`}
        max={60}
        isCompact
        blank={() => ({
          id: crypto.randomUUID(),
          kind: '',
          amount: 0,
          document: '',
          on: null,
          category: null,
          currency: 'CNY',
          bearer: null,
          claimed: null,
          recovered: null,
        })}
        row={(index) => (
          <>
            <div className="editor-grid editor-grid-four">
              <BoundChoice path={`costs.${index}.category`} labels={choices.costCategory} />
              <BoundText path={`costs.${index}.kind`} />
              <BoundMoney path={`costs.${index}.amount`} />
              <BoundChoice path={`costs.${index}.currency`} labels={choices.currency} />
            </div>
            <div className="editor-grid editor-grid-four">
              <BoundChoice path={`costs.${index}.bearer`} labels={choices.costBearer} />
              <BoundMoney path={`costs.${index}.claimed`} />
              <BoundMoney path={`costs.${index}.recovered`} />
              <BoundDate path={`costs.${index}.on`} />
            </div>
            <BoundText path={`costs.${index}.document`} />
          </>
        )}
      />
      {costs.length === 0 && <BoundFlag path="hasNoCosts" />}
    </>
  );
}
