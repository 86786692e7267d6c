import type { SurveyRecord } from '@shared/domain/survey';
import { courseOfRecord, radarOfRecord } from '@shared/forms/drawings';
import { useMemo } from 'react';
import type { ShownRecord } from '../../record';
import { LiveDrawing, useTexts } from '../../ui';

/** The period's items against target and the period before, and the totals over the periods: as they are printed. */
export function RecordCharts({ body }: { readonly body: SurveyRecord }) {
  const { record: say } = useTexts().survey;
  const radar = useMemo(() => radarOfRecord(body), [body]);
  const course = useMemo(() => courseOfRecord(body), [body]);
  if (radar === null && course === null) return null;
  return (
    <section className="survey-charts" aria-label={say.charts}>
      {radar !== null && <LiveDrawing content={radar} />}
      {course !== null && <LiveDrawing content={course} />}
    </section>
  );
}

/** The charts of a saved period. */
export function ShownCharts({ record }: { readonly record: ShownRecord<'survey-record'> }) {
  return (
    <div className="survey-shown">
      <RecordCharts body={record.stored.body} />
    </div>
  );
}
