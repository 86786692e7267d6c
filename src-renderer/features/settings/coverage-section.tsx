import { civilDateAt, missingYears } from '@shared/domain/calendar';
import { fill, listOf } from '@shared/text';
import { Alert } from 'antd';
import { useSettings } from '../../state';
import { ScrollBox, useDesk, useNow } from '../../ui';
import { Section } from './section';

/** Which years have the State Council's arrangement, and what holds where there is none. */
export function CoverageSection() {
  const { texts, rules, calendar } = useDesk();
  const words = texts.settings.coverage;
  const official = useSettings((state) => state.official);
  const year = Number(civilDateAt(useNow(), rules.timeZone).slice(0, 4));
  const covered = [...official]
    .filter((data) => calendar.years.includes(data.year))
    .sort((a, b) => b.year - a.year);
  return (
    <Section name="coverage">
      {missingYears(calendar.years, year).map((missing) => (
        <Alert
          key={missing}
          type="warning"
          showIcon
          title={fill(words.missing, { year: missing })}
          description={fill(words.missingText, { year: missing })}
        />
      ))}
      <ScrollBox label={texts.settings.section.coverage}>
        <table className="settings-table numbers">
          <thead>
            <tr>
              <th scope="col">{words.year}</th>
              <th scope="col">{words.rest}</th>
              <th scope="col">{words.work}</th>
              <th scope="col">{words.papers}</th>
            </tr>
          </thead>
          <tbody>
            {covered.map((data) => (
              <tr key={data.year}>
                <th scope="row">{data.year}</th>
                <td>{fill(words.days, { n: data.days.filter(({ isOffDay }) => isOffDay).length })}</td>
                <td>{fill(words.days, { n: data.days.filter(({ isOffDay }) => !isOffDay).length })}</td>
                <td className="settings-papers">
                  {data.papers.length === 0 ? words.noSource : listOf(data.papers, texts)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Section>
  );
}
