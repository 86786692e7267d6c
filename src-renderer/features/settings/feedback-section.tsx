import { channels } from '@shared/domain/complaint';
import { type FeedbackRules, type SceneRule, scenes, targetUnits } from '@shared/domain/feedback';
import { Checkbox } from 'antd';
import { ChoiceField, QuantityField, useTexts } from '../../ui';
import { Section } from './section';
import type { SectionProps } from './section-props';

const within = (most: number, value: number | null): number => Math.min(most, Math.max(1, value ?? 1));

/** How soon customers are answered and called back. */
export function FeedbackSection({ settings, edit }: SectionProps) {
  const { feedback } = settings;
  const words = useTexts().settings.feedbackFields;
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
        <QuantityField
          label={words.enquiryDays}
          unit={words.workingDays}
          value={feedback.enquiryDays}
          onChange={(days) => change({ enquiryDays: within(60, days) })}
        />
        <QuantityField
          label={words.suggestionDays}
          unit={words.workingDays}
          value={feedback.suggestionDays}
          onChange={(days) => change({ suggestionDays: within(60, days) })}
        />
        <QuantityField
          label={words.callBackDays}
          unit={words.days}
          value={feedback.callBackDays}
          onChange={(days) => change({ callBackDays: within(60, days) })}
        />
      </div>
      <Checkbox
        checked={feedback.proposesSteps}
        onChange={(event) => change({ proposesSteps: event.target.checked })}
      >
        {words.proposesSteps}
      </Checkbox>
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
      <QuantityField
        label={`${name} · ${words.amount}`}
        value={rule.amount}
        onChange={(amount) => onChange({ ...rule, amount: within(999, amount) })}
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
