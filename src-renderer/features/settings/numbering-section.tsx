import { civilDateAt } from '@shared/domain/calendar';
import { fill } from '@shared/text';
import { QuantityField, TextField, useDesk, useNow } from '../../ui';
import { Section } from './section';
import type { SectionProps } from './section-props';

/** Prefix and width of complaint numbers. */
export function NumberingSection({ settings, edit, errorOf }: SectionProps) {
  const { texts, rules } = useDesk();
  const words = texts.settings.numberingFields;
  const year = civilDateAt(useNow(), rules.timeZone).slice(0, 4);
  const { numbering } = settings;
  const number = `${numbering.complaintPrefix}-${year}-${'1'.padStart(numbering.width, '0')}`;
  return (
    <Section name="numbering">
      <div className="settings-columns">
        <TextField
          label={words.prefix}
          path="numbering.complaintPrefix"
          max={6}
          hint={fill(words.example, { number })}
          value={numbering.complaintPrefix}
          error={errorOf('numbering.complaintPrefix')}
          onChange={(complaintPrefix) => edit('numbering', { ...numbering, complaintPrefix })}
        />
        <QuantityField
          label={words.width}
          value={numbering.width}
          onChange={(width) =>
            edit('numbering', { ...numbering, width: Math.min(8, Math.max(3, width ?? 4)) })
          }
        />
      </div>
    </Section>
  );
}
