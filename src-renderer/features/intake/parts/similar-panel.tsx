import { fill } from '@shared/text';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useQuery } from '../../../api';
import { go, routes } from '../../../state';
import { FailureLine, useTexts } from '../../../ui';
import { BoundText, useFieldValue, useSetField } from '../../complaint';

const typingPause = 400;
const shortestText = 4;

/** Cases like this one: same customer, same part, similar words; looked for when the typing pauses. */
export function SimilarPanel() {
  const { intake } = useTexts();
  const customerId = useFieldValue('customer.id');
  const line = useFieldValue('lines.0');
  const repeatOf = useFieldValue('repeatOf');
  const setRepeatOf = useSetField('repeatOf');
  const text = useFieldValue('statement').slice(0, 2000);
  const partNumber = (line?.partNumber ?? '').slice(0, 60);
  const input = { exceptId: null, customerId, partNumber, text };
  const key = JSON.stringify(input);
  const [asked, setAsked] = useState<typeof input | null>(null);

  useEffect(() => {
    const next = JSON.parse(key) as typeof input;
    const isWorth = next.customerId !== null || next.partNumber !== '' || next.text.length >= shortestText;
    const timer = setTimeout(() => setAsked(isWorth ? next : null), typingPause);
    return () => clearTimeout(timer);
  }, [key]);

  const query = useQuery('complaint.similar', asked);
  const found = query.value?.cases ?? [];
  return (
    <section className="intake-panel" aria-label={intake.similar} data-testid="similar">
      <h2>{intake.similar}</h2>
      {repeatOf !== '' && (
        <>
          <p className="tone-amber" role="status">
            {fill(intake.repeatMarked, { number: repeatOf })}
          </p>
          {/* Whoever knows it already writes it here; nobody has to before the report or the closing. */}
          <BoundText path="repeatWhy" rows={2} />
        </>
      )}
      <FailureLine query={query} where={intake.similar} />
      {query.error !== undefined ? null : found.length === 0 ? (
        <p className="case-quiet">{asked === null ? intake.similarWaiting : intake.similarEmpty}</p>
      ) : (
        <ul className="intake-similar">
          {found.slice(0, 5).map(({ row, matches }) => (
            <li key={row.id}>
              <Button type="link" onClick={() => void go(routes.complaint(row.id))}>
                {row.number}
              </Button>
              <span className="case-quiet">{matches.map((match) => intake.matches[match]).join(' · ')}</span>
              <span className="intake-similar-text">{`${row.problem} · ${row.customerName}`}</span>
              <Button
                aria-pressed={repeatOf === row.number}
                onClick={() => setRepeatOf(repeatOf === row.number ? '' : row.number)}
              >
                {repeatOf === row.number ? `✓ ${intake.isRepeat}` : intake.markRepeat}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
