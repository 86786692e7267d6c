import { isGoodProven, ntfRate } from '@shared/domain/report';
import { fill } from '@shared/text';
import { useTexts } from '../../../ui';
import { BoundChoice, BoundQuantity, BoundText, BoundYesNo, useFieldValue } from '../fields';

/** What the part analysis says, a good part only when proven, and whether the NTF study begins. */
export function ConclusionSection() {
  const { papers } = useTexts();
  return (
    <>
      <div className="editor-grid">
        <BoundChoice path="conclusion" labels={papers.report.conclusions} isClearable />
        <BoundQuantity path="analysedQuantity" />
        <BoundQuantity path="goodQuantity" />
      </div>
      <Proof />
      <div className="editor-grid editor-grid-one-three">
        <BoundYesNo path="isTriggered" />
        <BoundText path="triggerCriteria" />
      </div>
    </>
  );
}

function Proof() {
  const { conclusion: say } = useTexts().ntf;
  const conclusion = useFieldValue('conclusion');
  const specificationNumber = useFieldValue('specificationNumber');
  const tests = useFieldValue('tests');
  const analysedQuantity = useFieldValue('analysedQuantity');
  const goodQuantity = useFieldValue('goodQuantity');
  const isProven = isGoodProven({ specificationNumber, tests });
  const rate = ntfRate({ analysedQuantity, goodQuantity });
  return (
    <>
      {conclusion === 'good' && (
        <p className={`ntf-proof ${isProven ? 'tone-green' : 'tone-red'}`}>
          {isProven ? `✓ ${say.proven}` : `▲ ${say.unproven}`}
        </p>
      )}
      {rate !== null && (
        <p className="editor-quiet numbers ntf-proof">
          {fill(say.rate, { rate: `${(rate * 100).toFixed(1)}%` })}
        </p>
      )}
    </>
  );
}
