import {
  answerLimit,
  answerMinutes,
  answerStanding,
  type Communication,
  channelStanding,
  type FeedbackRules,
  proposedAnswerDue,
  type TargetClock,
} from '@shared/domain/feedback';
import { clausesOf, fill, type Texts } from '@shared/text';
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
  const answerChannel = useFieldValue('answerChannel');
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
    { ...asked, answerDueAt: due, answerDueOn, answeredAt, answerChannel },
    { now, texts, clock, rules: settings },
  );
  return (
    <>
      <BoundInstant key={round} path="answerDueAt" isFutureAllowed />
      {(parts.length > 0 || measured !== null) && (
        <p className="editor-computed numbers" data-testid="answer-target">
          {clausesOf(parts, texts)}{' '}
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

type Measured = Pick<
  Communication,
  'kind' | 'scene' | 'at' | 'coordinatedAt' | 'answerDueAt' | 'answerDueOn' | 'answeredAt' | 'answerChannel'
>;

interface Measure {
  readonly now: number;
  readonly texts: Texts;
  readonly clock: TargetClock;
  readonly rules: FeedbackRules;
}

/** How the answer stands against its target, and by which of the scene's channels it went; null while nothing was due or it is still open. */
export function measuredText(
  record: Measured,
  { now, texts, clock, rules }: Measure,
): { readonly text: string; readonly tone: string } | null {
  const say = texts.feedback.target;
  const standing = answerStanding(record, now, clock);
  const minutes = answerMinutes(record);
  const via = channelStanding(record, rules);
  const channel = record.answerChannel === null ? '' : texts.choices.channel[record.answerChannel];
  const said = (inTime: string): string =>
    via === null ? inTime : clausesOf([inTime, fill(say.via[via], { channel })], texts);
  if (standing === 'met' && minutes !== null)
    return { text: said(fill(say.met, { minutes })), tone: 'tone-green' };
  if (standing !== 'missed') return null;
  return { text: minutes === null ? say.missed : said(fill(say.missedBy, { minutes })), tone: 'tone-red' };
}
