import { lowItemsOf, type Survey, satisfactionOf, surveyGradeOf, totalOf } from '@shared/domain/survey';
import { fill, listOf } from '@shared/text';
import { useTexts } from '../../ui';

/** What the scores of a sheet come to, and which are low; nothing while none is given. */
export function TotalLine({ answers }: Pick<Survey, 'answers'>) {
  const { frame, papers, survey } = useTexts();
  const say = survey.sheet;
  const { satisfactions, grades, items } = papers.survey;
  const total = totalOf(answers);
  if (total === null) return null;
  const low = lowItemsOf(answers);
  return (
    <p className="numbers" data-testid="survey-total">
      {fill(say.total, {
        total: total.toFixed(1),
        satisfaction: satisfactions[satisfactionOf(total)],
        grade: grades[surveyGradeOf(total)],
      })}{' '}
      {low.length > 0 && (
        <span className="tone-amber">
          {fill(say.low, {
            items: listOf(
              low.map((item) => items[item]),
              { frame },
            ),
          })}
        </span>
      )}
    </p>
  );
}
