import { disciplines } from '@shared/domain/report';
import { useTexts } from '../../../ui';
import { BoundChoice, BoundDate, BoundMoney, BoundQuantity, BoundText, Rows } from '../fields';
import { blankCost, blankNote, blankOperator, blankOtherCustomer } from '../model/blank-rows';
import { AnsweredSheets } from '../task/answered-sheets';
import { SentSheets } from '../task/sent-sheets';

const disciplineNames = Object.fromEntries(disciplines.map((each) => [each, each]));

/** What never leaves the house (domain.md §2.6). */
export function InternalSection() {
  const { workspace, choices } = useTexts();
  const { internal } = workspace;
  return (
    <>
      <p className="editor-quiet">{internal.hint}</p>
      <Rows
        path="internal.notes"
        title={internal.notes}
        addLabel={internal.add}
        max={30}
        isCompact
        blank={blankNote}
        row={(index) => (
          <div className="editor-grid editor-grid-one-three">
            <BoundChoice path={`internal.notes.${index}.discipline`} labels={disciplineNames} />
            <BoundText path={`internal.notes.${index}.note`} rows={1} />
          </div>
        )}
      />
      <Rows
        path="internal.operators"
        title={internal.operators}
        addLabel={internal.add}
        max={20}
        isCompact
        blank={blankOperator}
        row={(index) => (
          <div className="editor-grid">
            <BoundText path={`internal.operators.${index}.name`} />
            <BoundText path={`internal.operators.${index}.station`} />
            <BoundText path={`internal.operators.${index}.shift`} />
          </div>
        )}
      />
      <Rows
        path="internal.otherCustomers"
        title={internal.otherCustomers}
        addLabel={internal.add}
        max={20}
        isCompact
        blank={blankOtherCustomer}
        row={(index) => (
          <div className="editor-grid editor-grid-four">
            <BoundText path={`internal.otherCustomers.${index}.name`} />
            <BoundText path={`internal.otherCustomers.${index}.part`} />
            <BoundQuantity path={`internal.otherCustomers.${index}.quantity`} />
            <BoundText path={`internal.otherCustomers.${index}.note`} rows={1} />
          </div>
        )}
      />
      <Rows
        path="internal.costs"
        title={internal.costs}
        addLabel={internal.add}
        max={60}
        isCompact
        blank={blankCost}
        row={(index) => (
          <div className="editor-grid editor-grid-four">
            <BoundChoice path={`internal.costs.${index}.category`} labels={choices.costCategory} />
            <BoundText path={`internal.costs.${index}.kind`} />
            <BoundMoney path={`internal.costs.${index}.amount`} />
            <BoundText path={`internal.costs.${index}.document`} />
            <BoundDate path={`internal.costs.${index}.on`} />
          </div>
        )}
      />
      <SentSheets />
      <AnsweredSheets />
    </>
  );
}
