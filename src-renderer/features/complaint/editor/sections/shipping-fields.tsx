import { cleanDaysOf, type ShippingDay } from '@shared/domain/complaint';
import { fill } from '@shared/text';
import { useTexts } from '../../../../ui';
import { BoundProof } from '../bound-proof';
import { BoundChoice, BoundDate, BoundQuantity, BoundText, Rows, useFieldValue } from '../fields';

const blank = (): ShippingDay => ({ id: crypto.randomUUID(), on: null, checked: null, defective: null });

/** 受控发运 CS1/CS2: the level alone until there is one, then why, until when, and each day's result. */
export function ShippingFields() {
  const { choices, complaint, fields } = useTexts();
  const shipping = useFieldValue('controlledShipping');
  const { level, days, cleanDaysWanted } = shipping;
  const clean = cleanDaysOf(days);
  const { handling } = complaint;
  return (
    <fieldset className="editor-row" data-path="controlledShipping" aria-label={fields.controlledShipping}>
      <div className="editor-rows-head">
        <h4>{fields.controlledShipping}</h4>
        {level !== null && (
          <span className="numbers" aria-live="polite">
            {fill(cleanDaysWanted === null ? handling.cleanDays : handling.cleanDaysOf, {
              clean,
              wanted: cleanDaysWanted ?? 0,
            })}
          </span>
        )}
      </div>
      <div className="editor-grid">
        <BoundChoice path="controlledShipping.level" labels={choices.shippingLevel} isButtons />
        {level !== null && (
          <>
            <BoundDate path="controlledShipping.startedOn" />
            <BoundQuantity path="controlledShipping.cleanDaysWanted" />
          </>
        )}
      </div>
      {level !== null && (
        <>
          <div className="editor-grid editor-grid-two">
            <BoundText path="controlledShipping.startCriteria" />
            <BoundText path="controlledShipping.exitCriteria" />
          </div>
          <Rows
            path="controlledShipping.days"
            title={fields['controlledShipping.days']}
            max={120}
            isCompact
            blank={blank}
            rowTitle={(index) => fill(complaint.editor.shippingDay, { index: index + 1 })}
            row={(index) => (
              <div className="editor-grid">
                <BoundDate path={`controlledShipping.days.${index}.on`} />
                <BoundQuantity path={`controlledShipping.days.${index}.checked`} />
                <BoundQuantity path={`controlledShipping.days.${index}.defective`} />
              </div>
            )}
          />
          <div className="editor-grid editor-grid-two">
            <BoundDate path="controlledShipping.exitedOn" />
            <BoundProof path="controlledShipping.exitProof" />
          </div>
        </>
      )}
    </fieldset>
  );
}
