import {
  askedSteps,
  type Communication,
  isHiddenStep,
  missingSteps,
  type ServiceStep,
} from '@shared/domain/feedback';
import { fill, listOf } from '@shared/text';
import { Button } from 'antd';
import { boundFields, column } from '../../editor';
import { useSettings } from '../../state';
import { useTexts } from '../../ui';

const { BoundChoice, BoundInstant, BoundPerson, BoundText, Rows, useFieldValue, useSetField } =
  boundFields<Communication>();

const most = 20;

const blankStep = (step: ServiceStep | null) => ({
  id: crypto.randomUUID(),
  step,
  by: '',
  at: null,
  note: '',
});

/** 服务步骤, as ⚙ asks for them: each with who, when and a note. What is not asked for stays in the record, out of sight. */
export function ServiceSteps() {
  const rules = useSettings(({ settings }) => settings.feedback);
  const texts = useTexts();
  const words = texts.feedback.communication;
  const steps = useFieldValue('steps');
  const setSteps = useSetField('steps');
  const asked = askedSteps(rules);
  const hidden = steps.filter(({ step }) => isHiddenStep(step, rules)).length;
  const kept = hidden > 0 && <p className="editor-computed">{fill(words.steps.kept, { n: hidden })}</p>;
  if (asked.length === 0)
    return (
      <>
        <p className="editor-computed">{words.steps.off}</p>
        {kept}
      </>
    );
  const choices = Object.fromEntries(asked.map((step) => [step, words.step[step]]));
  const missing = missingSteps({ steps }, rules);
  return (
    <>
      {steps.length === 0 && (
        <Button onClick={() => setSteps(asked.map(blankStep))}>{words.steps.list}</Button>
      )}
      <Rows
        path="steps"
        title={words.rows.steps.title}
        addLabel={words.rows.steps.add}
        max={most}
        isCompact
        blank={() => blankStep(null)}
        rowTitle={(index) => fill(words.rows.steps.row, { order: index + 1 })}
        isHidden={(index) => isHiddenStep(steps[index]?.step ?? null, rules)}
        columns={[column.choice('step', choices), column.text('by'), column.text('note')]}
        row={(index) => (
          <div className="editor-grid editor-grid-four">
            <BoundChoice path={`steps.${index}.step`} labels={choices} />
            <BoundPerson path={`steps.${index}.by`} />
            <BoundInstant path={`steps.${index}.at`} />
            <BoundText path={`steps.${index}.note`} />
          </div>
        )}
      />
      {missing.length > 0 && (
        <p className="editor-computed tone-amber" data-testid="steps-missing">
          {fill(words.steps.missing, {
            steps: listOf(
              missing.map((step) => words.step[step]),
              texts,
            ),
          })}
        </p>
      )}
      {kept}
    </>
  );
}
