import { openQuestions } from '@shared/domain/complaint';
import { Button } from 'antd';
import { useStore } from 'zustand';
import { useTexts } from '../../../ui';
import { jumpTo, labelOf, useEditor } from '../../complaint';
import { readyToRegister } from '../model/intake-body';

/** What is still to ask, in the order of a call; a click puts the cursor there when the field is on this page. */
export function QuestionsPanel() {
  const texts = useTexts();
  const { intake } = texts;
  const { store } = useEditor();
  const paths = useStore(store, ({ body }) => openQuestions(readyToRegister(body)).join(' '))
    .split(' ')
    .filter((path) => path !== '');
  return (
    <section className="intake-panel" aria-label={intake.questions} data-testid="questions">
      <h2>
        {intake.questions} {paths.length > 0 && <span className="numbers">{paths.length}</span>}
      </h2>
      {paths.length === 0 ? (
        <p className="case-quiet">{intake.questionsEmpty}</p>
      ) : (
        <ul className="case-questions">
          {paths.map((path) => (
            <li key={path}>
              <Button type="link" onClick={() => jumpTo(path)}>
                {labelOf(path, texts)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
