import { type Survey, type SurveyAnswer, weightSum } from '@shared/domain/survey';
import { fill } from '@shared/text';
import { Checkbox, Input, InputNumber, Select } from 'antd';
import { boundFields } from '../../editor';
import { useTexts } from '../../ui';
import { TotalLine } from './total-line';

const { useEditor, useFieldValue } = boundFields<Survey>();

const scores = [5, 4, 3, 2, 1] as const;

/** The items of a sheet: weight, score or 不适用, comment; below them what they come to. */
export function AnswersEditor() {
  const texts = useTexts();
  const say = texts.survey.sheet;
  const { items, sheet } = texts.papers.survey;
  const { store, isFrozen } = useEditor();
  const answers = useFieldValue('answers');
  const change = (index: number, part: Partial<SurveyAnswer>): void =>
    store.getState().set(
      'answers',
      answers.map((answer, at) => (at === index ? { ...answer, ...part } : answer)),
    );
  const sum = weightSum({ answers });
  return (
    <>
      <table className="survey-answers">
        <thead>
          <tr>
            <th scope="col">{sheet.item}</th>
            <th scope="col">{sheet.weight.replaceAll('\n', '')}</th>
            <th scope="col">{say.score}</th>
            <th scope="col">{sheet.notApplicable.replaceAll('\n', '')}</th>
            <th scope="col">{sheet.comment}</th>
          </tr>
        </thead>
        <tbody>
          {answers.map((answer, index) => {
            const item = items[answer.item];
            return (
              <tr key={answer.item} data-path={`answers.${index}`}>
                <th scope="row">{item}</th>
                <td>
                  <InputNumber
                    aria-label={fill(say.weightOf, { item })}
                    min={0}
                    max={100}
                    precision={0}
                    disabled={isFrozen}
                    value={answer.weight}
                    onChange={(weight) => change(index, { weight: weight ?? 0 })}
                  />
                </td>
                <td>
                  <Select
                    aria-label={fill(say.scoreOf, { item })}
                    allowClear
                    disabled={isFrozen || answer.isNotApplicable}
                    style={{ width: '5rem' }}
                    value={answer.score}
                    options={scores.map((value) => ({ value, label: String(value) }))}
                    onChange={(score: number | undefined) => change(index, { score: score ?? null })}
                  />
                </td>
                <td>
                  <Checkbox
                    aria-label={fill(say.notApplicableOf, { item })}
                    disabled={isFrozen}
                    checked={answer.isNotApplicable}
                    onChange={({ target }) =>
                      change(index, {
                        isNotApplicable: target.checked,
                        score: target.checked ? null : answer.score,
                      })
                    }
                  />
                </td>
                <td>
                  <Input
                    aria-label={fill(say.commentOf, { item })}
                    maxLength={200}
                    disabled={isFrozen}
                    value={answer.comment}
                    onChange={({ target }) => change(index, { comment: target.value })}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="editor-computed numbers">
        <span className={sum === 100 ? undefined : 'tone-red'}>
          {fill(sum === 100 ? say.weights : say.weightsWrong, { sum })}
        </span>
      </p>
      <TotalLine answers={answers} />
    </>
  );
}
