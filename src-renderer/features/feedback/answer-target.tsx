import {
  answerLimit,
  answerMinutes,
  answerStanding,
  type Communication,
  proposedAnswerDue,
} from '@shared/domain/feedback';
import { fill, type Texts } from '@shared/text';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { boundFields } from '../../editor';
import { useSettings } from '../../state';
import { instantText, useDesk, useNow } from '../../ui';

const { BoundInstant, useFieldValue, useSetField } = boundFields<Communication>();

/** 答复期限: by which channels and until when the customer is answered (⚙). A due nobody changed follows what is typed. */
export function AnswerDue() {
  const { texts, calendar, rules } = useDesk();
  const settings = useSettings((state) => state.settings.feedback);
  const now = useNow();
  const asked = {
    kind: useFieldValue('kind'),
    scene: useFieldValue('scene'),
    at: useFieldValue('at'),
    coordinatedAt: useFieldValue('coordinatedAt'),
  };
  const due = useFieldValue('answerDueAt');
  const answeredAt = useFieldValue('answeredAt');
  const answerDueOn = useFieldValue('answerDueOn');
  const setDue = useSetField('answerDueAt');
  const clock = { timeZone: rules.timeZone, closingTime: rules.closingTime, lookup: calendar.fact };
  const proposed = proposedAnswerDue(asked, settings, clock);
  const followed = useRef(proposed);
  // The field keeps what is half typed in it: a due that came from elsewhere begins it anew.
  const [round, setRound] = useState(0);
  useEffect(() => {
    const before = followed.current;
    followed.current = proposed;
    if (proposed === before || due !== before) return;
    setDue(proposed);
    setRound((last) => last + 1);
  }, [proposed, due, setDue]);
  const take = (): void => {
    setDue(proposed);
    setRound((last) => last + 1);
  };
  const rule = asked.scene === null ? null : settings.scenes[asked.scene];
  const limit = answerLimit(asked, clock);
  const say = texts.feedback.target;
  const parts = [
    ...(rule === null
      ? []
      : [
          fill(say.channels, {
            first: texts.choices.channel[rule.first],
            second: texts.choices.channel[rule.second],
          }),
        ]),
    ...(rule !== null && asked.scene === 'complex' && proposed === null
      ? [fill(say.wait, { amount: fill(say.unit[rule.unit], { n: rule.amount }) })]
      : []),
    ...(proposed === null ? [] : [fill(say.due, { due: instantText(proposed, texts, rules.timeZone) })]),
    ...(limit === null ? [] : [fill(say.limit, { due: instantText(limit, texts, rules.timeZone) })]),
  ];
  const measured = measuredText(
    { at: asked.at, answerDueAt: due, answerDueOn, answeredAt },
    now,
    texts,
    rules.timeZone,
  );
  return (
    <>
      <BoundInstant key={round} path="answerDueAt" isFutureAllowed />
      {(parts.length > 0 || measured !== null) && (
        <p className="editor-computed numbers" data-testid="answer-target">
          {parts.join('；')}{' '}
          {proposed !== null && proposed !== due && (
            <Button size="small" onClick={take}>
              {say.apply}
            </Button>
          )}
          {measured !== null && <span className={measured.tone}> {measured.text}</span>}
        </p>
      )}
    </>
  );
}

type Measured = Pick<Communication, 'at' | 'answerDueAt' | 'answerDueOn' | 'answeredAt'>;

/** How the answer stands against its target; null while nothing was due or it is still open. */
export function measuredText(
  record: Measured,
  now: number,
  texts: Texts,
  timeZone: string,
): { readonly text: string; readonly tone: string } | null {
  const say = texts.feedback.target;
  const standing = answerStanding(record, now, timeZone);
  const minutes = answerMinutes(record);
  if (standing === 'met' && minutes !== null) return { text: fill(say.met, { minutes }), tone: 'tone-green' };
  if (standing !== 'missed') return null;
  return { text: minutes === null ? say.missed : fill(say.missedBy, { minutes }), tone: 'tone-red' };
}
