import type { Survey } from '@shared/domain/survey';
import { radarOfSheet } from '@shared/forms/drawings';
import { fill } from '@shared/text';
import { useEffect, useState } from 'react';
import { call } from '../../api';
import type { ShownRecord } from '../../record';
import { LiveDrawing, useTexts } from '../../ui';

/** A customer's answers as a radar chart, against those of his sheet before. */
export function SheetRadar({ record }: { readonly record: ShownRecord<'survey'> }) {
  const { survey } = useTexts();
  const { stored } = record;
  const [before, setBefore] = useState<Before | null>(null);
  const { id } = stored;
  const { customerId } = stored.body;
  useEffect(() => {
    let isHere = true;
    if (customerId !== null)
      void sheetBefore(customerId, id).then((found) => {
        if (isHere) setBefore(found);
      });
    return () => {
      isHere = false;
    };
  }, [customerId, id]);
  const content = radarOfSheet(stored.body, before?.survey ?? null);
  if (content === null) return null;
  return (
    <section className="survey-charts" aria-label={survey.record.charts}>
      <LiveDrawing content={content} />
      <p className="case-quiet">
        {before === null
          ? survey.sheet.noBefore
          : fill(survey.sheet.before, { number: before.number, period: before.survey.period })}
      </p>
    </section>
  );
}

interface Before {
  readonly number: string;
  readonly survey: Survey;
}

/** The customer's answered sheet that was sent before this one; null where there is none. */
async function sheetBefore(customerId: string, id: string): Promise<Before | null> {
  const figures = await call('customer.figures', { id: customerId });
  if (!figures.ok) return null;
  const { surveys } = figures.value;
  const own = surveys.findIndex(({ recordId }) => recordId === id);
  const last = surveys.slice(0, Math.max(own, 0)).findLast(({ total }) => total !== null);
  if (last === undefined) return null;
  const found = await call('record.get', { id: last.recordId });
  return found.ok ? { number: last.number, survey: found.value.stored.body as Survey } : null;
}
