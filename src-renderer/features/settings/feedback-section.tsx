import { channels } from '@shared/domain/complaint';
import {
  type FeedbackRules,
  type SceneRule,
  scenes,
  serviceSteps,
  targetUnits,
} from '@shared/domain/feedback';
import { Checkbox } from 'antd';
import { ChoiceField, choicesOf, useTexts } from '../../ui';
import { NumberSetting } from './number-setting';
import { Section } from './section';
import type { SectionProps } from './section-props';

/** How soon customers are answered and called back. */
export function FeedbackSection({ settings, edit }: SectionProps) {
  const { feedback } = settings;
  const texts = useTexts();
  const words = texts.settings.feedbackFields;
  const change = (part: Partial<FeedbackRules>): void => edit('feedback', { ...feedback, ...part });
  return (
    <Section name="feedback">
      <h3>{words.scenes}</h3>
      {scenes.map((scene) => (
        <SceneFields
          key={scene}
          scene={scene}
          rule={feedback.scenes[scene]}
          onChange={(rule) => change({ scenes: { ...feedback.scenes, [scene]: rule } })}
        />
      ))}
      <div className="settings-columns">
        <NumberSetting
          label={words.enquiryDays}
          path="feedback.enquiryDays"
          unit={words.workingDays}
          value={feedback.enquiryDays}
          onChange={(enquiryDays) => change({ enquiryDays })}
        />
        <NumberSetting
          label={words.suggestionDays}
          path="feedback.suggestionDays"
          unit={words.workingDays}
          value={feedback.suggestionDays}
          onChange={(suggestionDays) => change({ suggestionDays })}
        />
        <NumberSetting
          label={words.callBackDays}
          path="feedback.callBackDays"
          unit={words.days}
          value={feedback.callBackDays}
          onChange={(callBackDays) => change({ callBackDays })}
        />
      </div>
      <Checkbox
        checked={feedback.proposesSteps}
        onChange={(event) => change({ proposesSteps: event.target.checked })}
      >
        {words.proposesSteps}
      </Checkbox>
      {feedback.proposesSteps && (
        <div className="settings-columns">
          {serviceSteps.map((step) => (
            <ChoiceField
              key={step}
              label={`${words.steps} · ${texts.feedback.communication.step[step]}`}
              isClearable={false}
              value={feedback.steps[step]}
              onChange={(demand) =>
                change({ steps: { ...feedback.steps, [step]: demand ?? feedback.steps[step] } })
              }
              choices={choicesOf(words.demands)}
            />
          ))}
        </div>
      )}
    </Section>
  );
}

/** One scene: by which channels, and how soon. */
function SceneFields(props: {
  readonly scene: keyof FeedbackRules['scenes'];
  readonly rule: SceneRule;
  readonly onChange: (rule: SceneRule) => void;
}) {
  const { rule, onChange } = props;
  const texts = useTexts();
  const words = texts.settings.feedbackFields;
  const name = texts.feedback.communication.scene[props.scene];
  const channelChoices = channels.map((value) => ({ value, label: texts.choices.channel[value] }));
  return (
    <div className="settings-columns">
      <NumberSetting
        label={`${name} · ${words.amount}`}
        path={`feedback.scenes.${props.scene}.amount`}
        value={rule.amount}
        onChange={(amount) => onChange({ ...rule, amount })}
      />
      <ChoiceField
        label={`${name} · ${words.unit}`}
        isClearable={false}
        value={rule.unit}
        onChange={(unit) => onChange({ ...rule, unit: unit ?? rule.unit })}
        choices={targetUnits.map((value) => ({ value, label: words.units[value] }))}
      />
      <ChoiceField
        label={`${name} · ${words.first}`}
        isClearable={false}
        value={rule.first}
        onChange={(first) => onChange({ ...rule, first: first ?? rule.first })}
        choices={channelChoices}
      />
      <ChoiceField
        label={`${name} · ${words.second}`}
        isClearable={false}
        value={rule.second}
        onChange={(second) => onChange({ ...rule, second: second ?? rule.second })}
        choices={channelChoices}
      />
    </div>
  );
}
