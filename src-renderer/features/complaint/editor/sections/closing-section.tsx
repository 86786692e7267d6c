import { piecesToPlace, type Verification } from '@shared/domain/complaint';
import { fill } from '@shared/text';
import { useStore } from 'zustand';
import { useTexts } from '../../../../ui';
import { FactsList } from '../../detail/facts-list';
import { BoundProof } from '../bound-proof';
import {
  BoundApprover,
  BoundChoice,
  BoundDate,
  BoundFlag,
  BoundInstant,
  BoundPerson,
  BoundQuantity,
  BoundText,
  Rows,
  useEditor,
  useFieldValue,
} from '../fields';
import { CostRows } from './cost-rows';
import { ShippingFields } from './shipping-fields';

const blankVerification = (): Verification => ({
  id: crypto.randomUUID(),
  period: '',
  quantity: null,
  defective: null,
  verdict: 'pending',
  on: null,
});

/** F 验证与结案: verification M1–M3, where the pieces went, costs, confirmations, the customer's acceptance. */
export function ClosingSection() {
  const { choices, complaint, fields } = useTexts();
  const { editor } = complaint;
  return (
    <>
      <ShippingFields />
      <Rows
        path="verifications"
        title={fields.verifications}
        max={60}
        blank={blankVerification}
        isCompact
        rowTitle={(index) => fill(editor.m, { index: index + 1 })}
        row={(index) => (
          <div className="editor-grid editor-grid-five">
            <BoundText path={`verifications.${index}.period`} />
            <BoundQuantity path={`verifications.${index}.quantity`} />
            <BoundQuantity path={`verifications.${index}.defective`} />
            <BoundChoice
              path={`verifications.${index}.verdict`}
              labels={choices.verdict}
              isClearable={false}
            />
            <BoundDate path={`verifications.${index}.on`} />
          </div>
        )}
      />
      <DispositionFields />
      <CostRows />
      <div className="editor-grid editor-grid-two">
        <fieldset className="editor-row" aria-label={fields.qualityConfirmation}>
          <h4>{fields.qualityConfirmation}</h4>
          <BoundPerson path="qualityConfirmation.by" />
          <BoundInstant path="qualityConfirmation.at" />
        </fieldset>
        <fieldset className="editor-row" aria-label={fields.salesSupervision}>
          <h4>{fields.salesSupervision}</h4>
          <BoundPerson path="salesSupervision.by" />
          <BoundInstant path="salesSupervision.at" />
        </fieldset>
        <fieldset className="editor-row" aria-label={fields.customerAcceptance}>
          <h4>{fields.customerAcceptance}</h4>
          <BoundText path="customerAcceptance.way" />
          <BoundInstant path="customerAcceptance.at" />
          <BoundProof path="customerAcceptance.proof" />
        </fieldset>
        <fieldset className="editor-row" aria-label={fields.acceptanceException}>
          <h4>{fields.acceptanceException}</h4>
          <BoundApprover path="acceptanceException.approver" />
          <BoundText path="acceptanceException.reason" />
          <BoundText path="conditionalAcceptance" />
          <BoundFlag path="feedbackSheetComplete" />
        </fieldset>
      </div>
      <Withdrawal />
    </>
  );
}

/** Recorded by its own dialog, since it needs time and proof at once; shown here. */
function Withdrawal() {
  const { complaint, fields } = useTexts();
  const { store } = useEditor();
  const withdrawal = useFieldValue('withdrawal');
  return (
    <fieldset className="editor-row" data-path="withdrawal" aria-label={fields.withdrawal}>
      <h4>{fields.withdrawal}</h4>
      {withdrawal === null ? (
        <p className="case-quiet">{complaint.editor.withdrawElsewhere}</p>
      ) : (
        <FactsList
          body={store.getState().body}
          paths={['withdrawal.at', 'withdrawal.reason', 'withdrawal.proof']}
        />
      )}
    </fieldset>
  );
}

function DispositionFields() {
  const { complaint, fields } = useTexts();
  const { editor } = complaint;
  const { store } = useEditor();
  const disposition = useFieldValue('disposition');
  const due = useStore(store, ({ body }) => piecesToPlace(body));
  const placed = Object.values(disposition).reduce<number>((sum, pieces) => sum + (pieces ?? 0), 0);
  return (
    <fieldset className="editor-row" data-path="disposition" aria-label={fields.disposition}>
      <div className="editor-rows-head">
        <h4>{fields.disposition}</h4>
        <span className="numbers" aria-live="polite">
          {fill(editor.placed, { placed, due })} {placed === due && editor.placedOk}
        </span>
      </div>
      <div className="editor-grid editor-grid-six">
        <BoundQuantity path="disposition.released" />
        <BoundQuantity path="disposition.reworked" />
        <BoundQuantity path="disposition.conceded" />
        <BoundQuantity path="disposition.scrapped" />
        <BoundQuantity path="disposition.returned" />
        <BoundQuantity path="disposition.unrecoverable" />
      </div>
    </fieldset>
  );
}
