import { fill } from '@shared/text';
import { useTexts, yuanText } from '../../../../ui';
import { BoundDate, BoundFlag, BoundMoney, BoundText, Rows, useFieldValue } from '../fields';

/** 费用, or the answer that there are none. */
export function CostRows() {
  const { complaint, fields } = useTexts();
  const { editor } = complaint;
  const costs = useFieldValue('costs');
  const total = costs.reduce((sum, { amount }) => sum + amount, 0);
  return (
    <>
      <Rows
        path="costs"
        title={`${fields.costs} ${costs.length > 0 ? fill(editor.totalCosts, { amount: yuanText(total) }) : ''}`}
        max={60}
        isCompact
        blank={() => ({ id: crypto.randomUUID(), kind: '', amount: 0, document: '', on: null })}
        row={(index) => (
          <div className="editor-grid editor-grid-four">
            <BoundText path={`costs.${index}.kind`} />
            <BoundMoney path={`costs.${index}.amount`} />
            <BoundText path={`costs.${index}.document`} />
            <BoundDate path={`costs.${index}.on`} />
          </div>
        )}
      />
      {costs.length === 0 && <BoundFlag path="hasNoCosts" />}
    </>
  );
}
