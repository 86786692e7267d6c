import type { Survey } from '@shared/domain/survey';
import { radarOfSheet } from '@shared/forms/drawings';
import { fill } from '@shared/text';
import { useQuery } from '../../api';
import type { ShownRecord } from '../../record';
import { FailureLine, LiveDrawing, useTexts } from '../../ui';

/** A customer's answers as a radar chart, against those of his sheet before. */
export function SheetRadar({ record }: { readonly record: ShownRecord<'survey'> }) {
  const { survey } = useTexts();
  const { id, body } = record.stored;
  const { customerId } = body;
  const figures = useQuery('customer.surveys', customerId === null ? null : { id: customerId }, {
    keeps: false,
  });
  const last = figures.value === undefined ? undefined : lastBefore(figures.value.surveys, id);
  const sheet = useQuery('record.get', last === undefined ? null : { id: last.recordId }, { keeps: false });
  const before = sheet.value?.stored.body as Survey | undefined;
  const content = radarOfSheet(body, before ?? null);
  if (content === null) return null;
  const isKnown = customerId === null || (figures.value !== undefined && last === undefined);
  return (
    <div className="survey-shown">
      <section className="survey-charts" aria-label={survey.record.charts}>
        <LiveDrawing content={content} />
        <FailureLine query={figures} where={survey.record.charts} />
        <FailureLine query={sheet} where={survey.record.charts} />
        {last !== undefined && before !== undefined && (
          <p className="case-quiet">
            {fill(survey.sheet.before, { number: last.number, period: before.period })}
          </p>
        )}
        {isKnown && <p className="case-quiet">{survey.sheet.noBefore}</p>}
      </section>
    </div>
  );
}

interface SentSheet {
  readonly recordId: string;
  readonly number: string;
  readonly total: number | null;
}

/** The customer's answered sheet that was sent before this one; undefined where there is none. */
function lastBefore(surveys: readonly SentSheet[], id: string): SentSheet | undefined {
  const own = surveys.findIndex(({ recordId }) => recordId === id);
  return surveys.slice(0, Math.max(own, 0)).findLast(({ total }) => total !== null);
}
