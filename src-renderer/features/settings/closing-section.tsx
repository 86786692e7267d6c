import { Checkbox } from 'antd';
import { useTexts } from '../../ui';
import { NumberSetting } from './number-setting';
import { Section } from './section';
import type { SectionProps } from './section-props';

/** What must hold before a complaint closes. */
export function ClosingSection({ settings, edit }: SectionProps) {
  const words = useTexts().settings.closingFields;
  const { closing } = settings;
  return (
    <Section name="closing">
      <div className="settings-columns">
        <NumberSetting
          label={words.lotsToVerify}
          path="closing.lotsToVerify"
          unit={words.lots}
          value={closing.lotsToVerify}
          onChange={(lotsToVerify) => edit('closing', { ...closing, lotsToVerify })}
        />
      </div>
      <Checkbox
        checked={closing.isSmallTeam}
        onChange={(event) => edit('closing', { ...closing, isSmallTeam: event.target.checked })}
      >
        {words.isSmallTeam}
      </Checkbox>
    </Section>
  );
}
