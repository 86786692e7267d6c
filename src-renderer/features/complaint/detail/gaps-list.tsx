import type { ClosingGap } from '@shared/domain/complaint';
import { fill } from '@shared/text';
import { useWording } from '../use-wording';

/** What closing still needs, one a line; or that nothing is missing. */
export function GapsList({ gaps }: { readonly gaps: readonly ClosingGap[] }) {
  const { texts } = useWording();
  const { handling } = texts.complaint;
  if (gaps.length === 0) return <p>{handling.closingReady}</p>;
  return (
    <>
      <p>{fill(handling.closingMissing, { count: gaps.length })}</p>
      <ul className="case-gaps">
        {gaps.map((gap) => (
          <li key={gap} data-gap={gap}>
            {texts.choices.closingGap[gap]}
          </li>
        ))}
      </ul>
    </>
  );
}
