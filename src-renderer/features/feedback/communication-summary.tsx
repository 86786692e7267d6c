import { answerMinutes } from '@shared/domain/feedback';
import { fill } from '@shared/text';
import { Alert } from 'antd';
import { NumberLink, type ShownRecord } from '../../record';
import { useSettings } from '../../state';
import { instantText, useDesk, useNow } from '../../ui';
import { QuestionProposal } from '../question';
import { measuredText } from './answer-target';
import { ReviewButton } from './review-button';

/** What a reader must see first: an angry customer, a call-back that failed, how fast the answer was, earlier rounds. */
export function CommunicationSummary({ record }: { readonly record: ShownRecord<'communication'> }) {
  const { texts, rules, calendar } = useDesk();
  const settings = useSettings((state) => state.settings.feedback);
  const now = useNow();
  const { body } = record.stored;
  const say = texts.feedback.summary;
  const clock = { timeZone: rules.timeZone, closingTime: rules.closingTime, lookup: calendar.fact };
  const measured =
    answerMinutes(body) === null ? null : measuredText(body, { now, texts, clock, rules: settings });
  const { reviewed } = body;
  const { at, satisfaction, followUpNumber } = body.callBack;
  const isUnsatisfied = at !== null && satisfaction === 'dissatisfied' && followUpNumber === '';
  return (
    <>
      {body.sourceNumber !== '' && (
        <p className="field-hint" data-testid="source">
          {say.source}
          <NumberLink number={body.sourceNumber} />
        </p>
      )}
      {body.mood === 'angry' && reviewed.at === null && (
        <Alert
          type="error"
          showIcon
          title={say.angry}
          action={
            record.isVoid ? undefined : <ReviewButton id={record.stored.id} number={record.stored.number} />
          }
        />
      )}
      {body.mood === 'angry' && reviewed.at !== null && (
        <p className="field-hint" data-testid="reviewed">
          {fill(say.seen, { by: reviewed.by, at: instantText(reviewed.at, texts, rules.timeZone) })}
        </p>
      )}
      {isUnsatisfied && <Alert type="warning" showIcon title={say.unsatisfied} />}
      {followUpNumber !== '' && (
        <p className="field-hint" data-testid="follow-up">
          {say.followUp}
          <NumberLink number={followUpNumber} />
        </p>
      )}
      {measured !== null && (
        <p className={`editor-computed numbers ${measured.tone}`} data-testid="measured">
          {measured.text}
        </p>
      )}
      <QuestionProposal record={record} />
      {body.rounds.map((round, index) => (
        <p key={round.id} className="field-hint">
          {fill(say.round, {
            order: index + 2,
            at: instantText(round.reopenedAt, texts, rules.timeZone),
            reason: round.reason,
            answer: round.answer,
          })}
        </p>
      ))}
    </>
  );
}
