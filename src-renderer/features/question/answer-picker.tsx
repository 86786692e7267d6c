import type { Answer, CallError } from '@shared/contract';
import { isPastUse } from '@shared/domain/question';
import { fill } from '@shared/text';
import { Alert, Button, Input, type InputRef } from 'antd';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { call } from '../../api';
import { ChoiceField, ErrorPanel, isComposing, useSuggestions, useTexts } from '../../ui';

type Offered = Answer<'question.search'>['questions'][number];

/** What was chosen, in the language it is given in. */
export interface ChosenAnswer {
  readonly number: string;
  readonly answer: string;
}

const shown = 6;
const languages = ['zh-CN', 'en'] as const;
type Language = (typeof languages)[number];

const answerIn = (question: Offered, language: Language): string =>
  language === 'en' ? question.translation.answer : question.answer;

/** Finds an answered question while one types, best matches first; one past its use is taken only after a second look. */
export function AnswerPicker(props: {
  /** What the customer asked; the search begins with it. */
  readonly asked: string;
  readonly onChoose: (chosen: ChosenAnswer) => void;
  readonly onClose: () => void;
}) {
  const { question: words, frame } = useTexts();
  const say = words.picker;
  const [text, setText] = useState(props.asked.slice(0, 500));
  const [language, setLanguage] = useState<Language>('zh-CN');
  const [active, setActive] = useState(0);
  const [doubtful, setDoubtful] = useState<Offered | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const asked = useRef(0);
  const search = async (about: string): Promise<readonly Offered[]> => {
    asked.current += 1;
    const mine = asked.current;
    const result = await call('question.search', { text: about, limit: shown });
    // A failure of an older search says nothing of this one.
    if (mine === asked.current) setError(result.ok ? null : result.error);
    return result.ok ? result.value.questions : [];
  };
  const { found, isSearching } = useSuggestions(text, true, search);
  const isNothing = !isSearching && error === null && found.length === 0;
  const input = useRef<InputRef>(null);
  const id = useId();
  useEffect(() => input.current?.focus(), []);
  const take = (question: Offered): void =>
    props.onChoose({ number: question.number, answer: answerIn(question, language) });
  const choose = (question: Offered | undefined): void => {
    if (question === undefined || answerIn(question, language) === '') return;
    if (isPastUse(question.standing)) setDoubtful(question);
    else take(question);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setActive((before) => Math.min(Math.max(0, before + step), Math.max(0, found.length - 1)));
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      // What stands there answers what was typed before.
      if (!isSearching) choose(found[active]);
    }
    if (event.key === 'Escape') {
      event.stopPropagation();
      props.onClose();
    }
  };
  return (
    <section className="case-panel answer-picker" aria-label={say.title}>
      <div className="answer-picker-head">
        <div className="field">
          <label htmlFor={id}>{say.label}</label>
          <Input
            id={id}
            ref={input}
            role="combobox"
            aria-expanded={found.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            {...(found[active] === undefined ? {} : { 'aria-activedescendant': `${id}-${active}` })}
            value={text}
            maxLength={500}
            onChange={(event) => {
              setText(event.target.value);
              setActive(0);
              setDoubtful(null);
            }}
            onKeyDown={onKey}
          />
        </div>
        <ChoiceField
          label={say.language}
          isButtons
          isClearable={false}
          value={language}
          onChange={(next) => {
            setLanguage(next ?? language);
            setDoubtful(null);
          }}
          choices={languages.map((value) => ({ value, label: say.languages[value] }))}
        />
        <Button onClick={props.onClose}>{frame.dialog.close}</Button>
      </div>
      <p className="field-hint">{isNothing ? say.none : say.hint}</p>
      {error !== null && <ErrorPanel error={error} />}
      {doubtful !== null && (
        <Alert
          type="warning"
          showIcon
          title={fill(say.pastUse, {
            number: doubtful.number,
            standing: words.standing[doubtful.standing],
          })}
          action={
            <>
              <Button onClick={() => setDoubtful(null)}>{say.back}</Button>
              <Button danger onClick={() => take(doubtful)}>
                {say.anyway}
              </Button>
            </>
          }
        />
      )}
      <div
        role="listbox"
        id={`${id}-list`}
        aria-label={say.title}
        aria-busy={isSearching}
        className="answer-options"
      >
        {found.map((question, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above moves among the options and chooses by Enter
          <div
            key={question.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            aria-disabled={answerIn(question, language) === ''}
            className="answer-option"
            data-standing={question.standing}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(question)}
          >
            <span className="answer-option-head">
              <span className="numbers">{question.number}</span> {question.question}{' '}
              {question.standing !== 'usable' && (
                <span className={isPastUse(question.standing) ? 'tone-red' : 'case-quiet'}>
                  {words.standing[question.standing]}
                </span>
              )}
            </span>
            <span className="case-quiet answer-option-answer">
              {answerIn(question, language) || words.summary.noEnglish}
            </span>
          </div>
        ))}
      </div>
    </section>
  );
}
