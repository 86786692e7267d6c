import { type LiableParty, liableParties } from '@shared/domain/complaint';
import { caps } from '@shared/domain/scalars';
import { fill } from '@shared/text';
import { QuantityField, useTexts } from '../../../../ui';
import { withShare } from '../../model/liability';
import { BoundText } from '../bound-text';
import { useFieldProps, useFieldValue, useRevision, useSetField } from '../editor-context';

/** 责任判定: whole per cent a party, with the live sum; all shares make 100 %. */
export function LiabilityFields() {
  const { choices, complaint } = useTexts();
  const { editor } = complaint;
  const { label, error } = useFieldProps('liability');
  const shares = useFieldValue('liability');
  const set = useSetField('liability');
  const revision = useRevision();
  const sum = shares.reduce((total, { share }) => total + share, 0);
  const shareOf = (party: LiableParty): number | null =>
    shares.find((row) => row.party === party)?.share ?? null;
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
          <QuantityField
            key={`${party} ${revision}`}
            label={choices.liableParty[party]}
            path={`liability.${party}`}
            value={shareOf(party)}
            unit="%"
            onChange={(share) => set([...withShare(shares, party, share)])}
          />
        ))}
      </div>
      <BoundText path="liabilityNote" max={caps.line} />
    </fieldset>
  );
}
