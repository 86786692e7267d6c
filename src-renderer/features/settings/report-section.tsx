import { severities } from '@shared/domain/complaint';
import { Checkbox } from 'antd';
import { useTexts } from '../../ui';
import { Section } from './section';
import type { SectionProps } from './section-props';

/** Of which severities a report needs all four cause chains. */
export function ReportSection({ settings, edit }: SectionProps) {
  const texts = useTexts();
  const words = texts.settings.reportFields;
  const { fourChainSeverities } = settings.report;
  return (
    <Section name="report">
      <fieldset className="settings-week" data-path="report.fourChainSeverities">
        <legend>{words.fourChainSeverities}</legend>
        {severities.map((severity) => (
          <Checkbox
            key={severity}
            checked={fourChainSeverities.includes(severity)}
            onChange={({ target }) =>
              edit('report', {
                fourChainSeverities: severities.filter((each) =>
                  each === severity ? target.checked : fourChainSeverities.includes(each),
                ),
              })
            }
          >
            {texts.choices.severity[severity]}
          </Checkbox>
        ))}
      </fieldset>
      <p className="editor-quiet">{words.others}</p>
    </Section>
  );
}
