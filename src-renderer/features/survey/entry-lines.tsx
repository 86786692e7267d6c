import {
  type SurveyEntry,
  satisfactionOf,
  surveyGradeOf,
  surveySummaryOf,
  totalOf,
} from '@shared/domain/survey';
import { fill } from '@shared/text';
import { useTexts } from '../../ui';

/** The sheets of a period with what each came to, and all together. */
export function EntryLines({ entries }: { readonly entries: readonly SurveyEntry[] }) {
  const { papers, survey } = useTexts();
  const { record: sheet, satisfactions, grades } = papers.survey;
  if (entries.length === 0) return null;
  const { sent, returned, returnRate, average } = surveySummaryOf(entries);
  return (
    <>
      <p className="numbers" data-testid="survey-summary">
        {fill(survey.record.summary, { sent, returned, rate: returnRate ?? '—', average: average ?? '—' })}
      </p>
      <table className="survey-answers">
        <thead>
          <tr>
            <th scope="col">{sheet.number}</th>
            <th scope="col">{sheet.customer}</th>
            <th scope="col">{sheet.sentOn}</th>
            <th scope="col">{sheet.returnedOn}</th>
            <th scope="col">{sheet.total}</th>
            <th scope="col">{sheet.satisfaction}</th>
            <th scope="col">{sheet.grade}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ id, number, customerName, sentOn, returnedOn, items }) => {
            const total = totalOf(items);
            return (
              <tr key={id}>
                <td className="numbers">{number}</td>
                <td>{customerName}</td>
                <td className="numbers">{sentOn}</td>
                <td className="numbers">{returnedOn}</td>
                <td className="numbers">{total?.toFixed(1)}</td>
                <td>{total === null ? '' : satisfactions[satisfactionOf(total)]}</td>
                <td>{total === null ? '' : grades[surveyGradeOf(total)]}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
