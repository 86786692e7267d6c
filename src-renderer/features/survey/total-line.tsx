import { lowItemsOf, type Survey, satisfactionOf, surveyGradeOf, totalOf } from '@shared/domain/survey';
import { fill } from '@shared/text';
import { useTexts } from '../../ui';

/** What the scores of a sheet come to, and which are low; nothing while none is given. */
export function TotalLine({ answers }: Pick<Survey, 'answers'>) {
  const { papers, survey } = useTexts();
  const say = survey.sheet;
  const { satisfactions, grades, items, listMark } = papers.survey;
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
          {fill(say.low, { items: low.map((item) => items[item]).join(listMark) })}
        </span>
      )}
    </p>
  );
}
