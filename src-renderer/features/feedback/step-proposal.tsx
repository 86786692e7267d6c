import { type Communication, serviceSteps } from '@shared/domain/feedback';
import { Button } from 'antd';
import { boundFields } from '../../editor';
import { useSettings } from '../../state';
import { useTexts } from '../../ui';

const { useFieldValue, useSetField } = boundFields<Communication>();

/** Lists the eight service steps, where the firm wants them and none is listed yet. */
export function StepProposal() {
  const isOffered = useSettings(({ settings }) => settings.feedback.proposesSteps);
  const words = useTexts().feedback.communication;
  const steps = useFieldValue('steps');
  const setSteps = useSetField('steps');
  if (!isOffered || steps.length > 0) return null;
  const list = (): void =>
    setSteps(serviceSteps.map((step) => ({ id: crypto.randomUUID(), step, by: '', at: null, note: '' })));
  return <Button onClick={list}>{words.proposeSteps}</Button>;
}
