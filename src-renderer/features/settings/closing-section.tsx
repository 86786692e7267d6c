import { Checkbox } from 'antd';
import { QuantityField, useTexts } from '../../ui';
import { Section } from './section';
import type { SectionProps } from './section-props';

/** What must hold before a complaint closes. */
export function ClosingSection({ settings, edit }: SectionProps) {
  const words = useTexts().settings.closingFields;
  const { closing } = settings;
  return (
    <Section name="closing">
      <div className="settings-columns">
        <QuantityField
          label={words.lotsToVerify}
          unit={words.lots}
          value={closing.lotsToVerify}
          onChange={(lots) =>
            edit('closing', { ...closing, lotsToVerify: Math.min(20, Math.max(1, lots ?? 1)) })
          }
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
