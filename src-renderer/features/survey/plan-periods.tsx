import { halfYears, type SurveyPlan } from '@shared/domain/survey';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useState } from 'react';
import { boundFields } from '../../editor';
import { useSettings } from '../../state';
import { useTexts } from '../../ui';

const { useEditor, useFieldValue } = boundFields<SurveyPlan>();

/** The usual periods of a year: both halves, with the days that the settings give. */
export function PlanPeriods() {
  const { plan: say } = useTexts().survey;
  const { store, isFrozen } = useEditor();
  const year = useFieldValue('year');
  const periods = useFieldValue('periods');
  const rules = useSettings(({ settings }) => settings.survey);
  const [note, setNote] = useState('');
  if (isFrozen || periods.length > 0) return null;
  const begin = (): void => {
    if (year === null) {
      setNote(say.yearFirst);
      return;
    }
    const names = [fill(say.firstHalf, { year }), fill(say.secondHalf, { year })] as const;
    store.getState().set('periods', [...halfYears(year, names, rules, () => crypto.randomUUID())]);
  };
  return (
    <p>
      <Button onClick={begin}>{say.halves}</Button> <span role="status">{note}</span>
    </p>
  );
}
