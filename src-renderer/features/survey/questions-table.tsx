import type { ShownRecord } from '../../record';
import { useTexts } from '../../ui';

/** The questionnaire of a saved plan. */
export function QuestionsTable({ record }: { readonly record: ShownRecord }) {
  const { items, plan } = useTexts().papers.survey;
  const { questions } = (record as ShownRecord<'survey-plan'>).stored.body;
  return (
    <table className="survey-answers">
      <thead>
        <tr>
          <th scope="col">{plan.item}</th>
          <th scope="col">{plan.weight}</th>
        </tr>
      </thead>
      <tbody>
        {questions.map(({ item, weight }) => (
          <tr key={item}>
            <th scope="row">{items[item]}</th>
            <td className="numbers">{weight}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
