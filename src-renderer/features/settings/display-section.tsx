import { savePreferences, usePreferences } from '../../state';
import { ChoiceField, useTexts } from '../../ui';
import { Section } from './section';

/** Language, light or dark, type size: this PC's, at once. */
export function DisplaySection() {
  const words = useTexts().settings.display;
  const { language, theme, textSize } = usePreferences();
  return (
    <Section name="display">
      <ChoiceField
        label={words.language}
        isButtons
        value={language}
        onChange={(next) => void savePreferences({ language: next ?? 'zh-CN' })}
        choices={[
          { value: 'zh-CN', label: words.chinese },
          { value: 'en', label: words.english },
        ]}
      />
      <ChoiceField
        label={words.theme}
        isButtons
        value={theme}
        onChange={(next) => void savePreferences({ theme: next ?? 'system' })}
        choices={[
          { value: 'light', label: words.light },
          { value: 'dark', label: words.dark },
          { value: 'system', label: words.system },
        ]}
      />
      <ChoiceField
        label={words.textSize}
        isButtons
        value={textSize}
        onChange={(next) => void savePreferences({ textSize: next ?? 'normal' })}
        choices={[
          { value: 'normal', label: words.normal },
          { value: 'large', label: words.large },
        ]}
      />
    </Section>
  );
}
