import { type LiableParty, liableParties } from '@shared/domain/complaint';
import { clausesOf, fill } from '@shared/text';
import { QuantityField, useTexts } from '../../../../ui';
import { withShare } from '../../model/liability';
import { BoundText, useFieldProps, useFieldValue, useRevision, useSetField } from '../fields';

/** 责任判定: whole per cent a party, with the live sum; all shares make 100 %. */
export function LiabilityFields() {
  const { complaint } = useTexts();
  const { editor } = complaint;
  const { label, error } = useFieldProps('liability');
  const shares = useFieldValue('liability');
  const revision = useRevision();
  const sum = shares.reduce((total, { share }) => total + share, 0);
  return (
    <fieldset className="editor-row" data-path="liability" aria-label={label}>
      <div className="editor-rows-head">
        <h4>{label}</h4>
        <span
          className={error === undefined ? 'numbers' : 'numbers field-error'}
          aria-live="polite"
          data-testid="shares"
        >
          {fill(shares.length > 0 && sum !== 100 ? editor.sharesMissing : editor.sharesSum, { sum })}
        </span>
      </div>
      <div className="editor-grid editor-grid-six">
        {liableParties.map((party) => (
          <ShareField key={`${party} ${revision}`} party={party} />
        ))}
      </div>
      <BoundText path="liabilityNote" />
    </fieldset>
  );
}

/** One party's per cent; findings name the row (`liability.0.share`), so the field stands under the row's path. */
function ShareField({ party }: { readonly party: LiableParty }) {
  const { choices, frame } = useTexts();
  const shares = useFieldValue('liability');
  const set = useSetField('liability');
  const index = shares.findIndex((row) => row.party === party);
  const at = index < 0 ? `liability.${party}` : `liability.${index}`;
  const share = useFieldProps(`${at}.share`);
  const own = useFieldProps(`${at}.party`);
  const errors = [share.error, own.error].filter((text) => text !== undefined);
  return (
    <div data-path={at} data-party={party}>
      <QuantityField
        label={choices.liableParty[party]}
        path={`${at}.share`}
        error={errors.length === 0 ? undefined : clausesOf(errors, { frame })}
        value={shares[index]?.share ?? null}
        unit="%"
        onChange={(next) => set([...withShare(shares, party, next)])}
      />
    </div>
  );
}
