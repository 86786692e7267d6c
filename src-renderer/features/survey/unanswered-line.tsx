import { type SurveyRecord, unansweredLows } from '@shared/domain/survey';
import { fill, listOf } from '@shared/text';
import { useTexts } from '../../ui';

/** Which low items nobody has a measure for. */
export function UnansweredLine({ body }: { readonly body: SurveyRecord }) {
  const { frame, papers, survey } = useTexts();
  const say = survey.record;
  const lows = unansweredLows(body);
  if (body.entries.length === 0) return null;
  if (lows.length === 0) return <p className="tone-green">{say.answered}</p>;
  const { items } = papers.survey;
  return (
    <p className="tone-amber" data-testid="unanswered">
      {fill(say.unanswered, {
        count: lows.length,
        items: listOf(
          lows.map(({ entry, item }) => `${entry.customerName} ${items[item]}`),
          { frame },
        ),
      })}
    </p>
  );
}
