import { questionSum, type SurveyPlan } from '@shared/domain/survey';
import { fill } from '@shared/text';
import { InputNumber } from 'antd';
import { boundFields } from '../../editor';
import { useTexts } from '../../ui';

const { useEditor, useFieldValue } = boundFields<SurveyPlan>();

/** The questionnaire of the year: each item with its weight. An item of weight 0 is asked and does not count. */
export function QuestionsEditor() {
  const { papers, survey } = useTexts();
  const { items, plan } = papers.survey;
  const { store, isFrozen } = useEditor();
  const questions = useFieldValue('questions');
  const sum = questionSum(questions);
  return (
    <>
      <table className="survey-answers">
        <thead>
          <tr>
            <th scope="col">{plan.item}</th>
            <th scope="col">{plan.weight}</th>
          </tr>
        </thead>
        <tbody>
          {questions.map(({ item, weight }, index) => (
            <tr key={item} data-path={`questions.${index}`}>
              <th scope="row">{items[item]}</th>
              <td>
                <InputNumber
                  aria-label={fill(survey.sheet.weightOf, { item: items[item] })}
                  min={0}
                  max={100}
                  precision={0}
                  disabled={isFrozen}
                  value={weight}
                  onChange={(next) =>
                    store.getState().set(
                      'questions',
                      questions.map((each, at) => (at === index ? { item, weight: next ?? 0 } : each)),
                    )
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="editor-computed numbers">
        <span className={sum === 100 ? undefined : 'tone-red'}>
          {fill(sum === 100 ? survey.sheet.weights : survey.sheet.weightsWrong, { sum })}
        </span>
      </p>
    </>
  );
}
