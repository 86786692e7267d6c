import { proposedSheets, type SurveyPlan } from '@shared/domain/survey';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../api';
import { boundFields } from '../../editor';
import { useSession, useSettings } from '../../state';
import { useTexts } from '../../ui';

const { useEditor, useFieldValue } = boundFields<SurveyPlan>();

/** A plan holds so many sheets (`surveyPlanSchema`). */
const most = 200;

/** 按顾客等级建议: every active customer in as many periods as his grade asks for. Whoever is planned already stays as he is. */
export function PlanProposal() {
  const { plan: say } = useTexts().survey;
  const { store, isFrozen } = useEditor();
  const periods = useFieldValue('periods');
  const sheets = useFieldValue('sheets');
  const rules = useSettings(({ settings }) => settings.survey);
  const responsible = useSession(({ operator }) => operator?.name ?? '');
  const [note, setNote] = useState('');
  if (isFrozen) return null;
  const propose = async (): Promise<void> => {
    if (periods.length === 0) return setNote(say.periodsFirst);
    const found = await call('survey.customers', {});
    if (!found.ok) return;
    const look = { responsible, nextId: () => crypto.randomUUID() };
    const more = proposedSheets({ periods, sheets }, found.value.customers, rules, look);
    store.getState().set('sheets', [...sheets, ...more].slice(0, most));
    setNote(fill(more.length === 0 ? say.nobodyMore : say.proposed, { count: more.length }));
  };
  return (
    <p>
      <Button onClick={() => void propose()}>{say.propose}</Button> <span role="status">{note}</span>
    </p>
  );
}
