import { App } from 'antd';
import { savePreferences, usePreferences } from '../../state';
import { ChoiceField, errorSentences, useTexts } from '../../ui';
import { Section } from './section';
import { SharedCalendar } from './shared-calendar';

/** Language, light or dark, type size: this PC's, at once. */
export function DisplaySection() {
  const texts = useTexts();
  const words = texts.settings.display;
  const { message } = App.useApp();
  const { language, theme, textSize, keepsInTray, startsWithSystem } = usePreferences();
  const startWithSystem = async (startsWithSystem: boolean): Promise<void> => {
    const result = await savePreferences({ startsWithSystem });
    if (!result.ok) void message.error(errorSentences(result.error, texts).what);
  };
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
      <ChoiceField
        label={words.closing}
        hint={words.closingHint}
        isButtons
        value={keepsInTray === true ? 'tray' : 'quit'}
        onChange={(next) => void savePreferences({ keepsInTray: next === 'tray' })}
        choices={[
          { value: 'quit', label: words.quits },
          { value: 'tray', label: words.staysInTray },
        ]}
      />
      <ChoiceField
        label={words.start}
        hint={words.startHint}
        isButtons
        value={startsWithSystem === true ? 'self' : 'hand'}
        onChange={(next) => void startWithSystem(next === 'self')}
        choices={[
          { value: 'hand', label: words.startsByHand },
          { value: 'self', label: words.startsByItself },
        ]}
      />
      <SharedCalendar />
    </Section>
  );
}
