import { civilDateAt } from '@shared/domain/calendar';
import {
  type NumberedKind,
  type Numbering,
  numberedKinds,
  prefixOf,
  prefixPath,
} from '@shared/domain/record';
import { fill } from '@shared/text';
import { TextField, useDesk, useNow } from '../../ui';
import { NumberSetting } from './number-setting';
import { Section } from './section';
import type { SectionProps } from './section-props';

/** What the next number of each kind begins with, and how many digits follow. */
export function NumberingSection({ settings, edit, errorOf }: SectionProps) {
  const { texts, rules } = useDesk();
  const words = texts.settings.numberingFields;
  const year = civilDateAt(useNow(), rules.timeZone).slice(0, 4);
  const { numbering } = settings;
  const change = (part: Partial<Numbering>): void => edit('numbering', { ...numbering, ...part });
  const set = (kind: NumberedKind, prefix: string): void =>
    change(
      kind === 'complaint'
        ? { complaintPrefix: prefix }
        : { recordPrefixes: { ...numbering.recordPrefixes, [kind]: prefix } },
    );
  const serial = '1'.padStart(numbering.width, '0');
  return (
    <Section name="numbering">
      <div className="settings-columns">
        {numberedKinds.map((kind) => (
          <TextField
            key={kind}
            label={kind === 'complaint' ? words.prefix : texts.recordFacts.kind[kind]}
            path={prefixPath(kind)}
            max={6}
            hint={fill(words.example, { number: `${prefixOf(numbering, kind)}-${year}-${serial}` })}
            value={prefixOf(numbering, kind)}
            error={errorOf(prefixPath(kind))}
            onChange={(prefix) => set(kind, prefix.trim().toUpperCase())}
          />
        ))}
        <NumberSetting
          label={words.width}
          path="numbering.width"
          value={numbering.width}
          onChange={(width) => change({ width })}
        />
      </div>
    </Section>
  );
}
