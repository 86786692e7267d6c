import type { ShownRecord } from '../../record';
import { useTexts } from '../../ui';
import { TotalLine } from './total-line';

/** The answers of a saved sheet. */
export function AnswersTable({ record }: { readonly record: ShownRecord }) {
  const texts = useTexts();
  const { items, sheet } = texts.papers.survey;
  const { answers } = (record as ShownRecord<'survey'>).stored.body;
  return (
    <>
      <TotalLine answers={answers} />
      <table className="survey-answers">
        <thead>
          <tr>
            <th scope="col">{sheet.item}</th>
            <th scope="col">{sheet.weight.replaceAll('\n', '')}</th>
            <th scope="col">{texts.survey.sheet.score}</th>
            <th scope="col">{sheet.comment}</th>
          </tr>
        </thead>
        <tbody>
          {answers.map(({ item, weight, score, isNotApplicable, comment }) => (
            <tr key={item}>
              <th scope="row">{items[item]}</th>
              <td className="numbers">{weight}</td>
              <td className="numbers">
                {isNotApplicable ? sheet.notApplicable.replaceAll('\n', '') : (score ?? '')}
              </td>
              <td>{comment}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
