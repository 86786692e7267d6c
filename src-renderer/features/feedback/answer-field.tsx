import type { Communication } from '@shared/domain/feedback';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useState } from 'react';
import { boundFields } from '../../editor';
import { focusField, useTexts } from '../../ui';
import { AnswerPicker, type ChosenAnswer } from '../question';

const { BoundText, useEditor, useFieldValue } = boundFields<Communication>();

/** 答复, with the answers of Q&A at hand; the log keeps the number of the one that was given. */
export function AnswerField() {
  const { picker: say } = useTexts().question;
  const { store, isFrozen } = useEditor();
  const request = useFieldValue('request');
  const questionNumber = useFieldValue('questionNumber');
  const [isOpen, setIsOpen] = useState(false);
  const close = (): void => {
    setIsOpen(false);
    focusField('answer');
  };
  const take = ({ number, answer }: ChosenAnswer): void => {
    const { body, set } = store.getState();
    const before = body.answer.trim();
    set('answer', before === '' ? answer : `${body.answer}\n${answer}`);
    set('questionNumber', number);
    close();
  };
  return (
    <>
      <BoundText path="answer" rows={3} />
      {!isFrozen && !isOpen && (
        <p className="editor-computed">
          <Button onClick={() => setIsOpen(true)}>{say.button}</Button>{' '}
          {questionNumber !== '' && fill(say.inserted, { number: questionNumber })}
        </p>
      )}
      {isOpen && <AnswerPicker asked={request} onChoose={take} onClose={close} />}
    </>
  );
}
