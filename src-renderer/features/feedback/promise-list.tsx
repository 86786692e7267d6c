import { civilDateAt } from '@shared/domain/calendar';
import { type CustomerPromise, promiseStanding } from '@shared/domain/feedback';
import { fill } from '@shared/text';
import type { ShownRecord } from '../../record';
import { instantText, useDesk, useNow } from '../../ui';

/** How each promise stands, and how its date was moved. */
export function PromiseList({ record }: { readonly record: ShownRecord }) {
  const { texts, rules } = useDesk();
  const today = civilDateAt(useNow(), rules.timeZone);
  const { promises } = (record as ShownRecord<'communication'>).stored.body;
  const say = texts.feedback.communication.standing;
  const words = texts.papers.feedback.communication;
  const moveText = ({ to, reason, toldAt }: CustomerPromise['moves'][number]): string =>
    fill(words.move, {
      due: to,
      reason,
      told: toldAt === null ? words.notTold : instantText(toldAt, texts, rules.timeZone),
    });
  return promises.map((promise) => {
    const standing = promiseStanding(promise, today, rules.timeZone);
    return (
      <p key={promise.id} className={`editor-computed${standing === 'broken' ? ' tone-red' : ''}`}>
        {[promise.what, say[standing], ...promise.moves.map(moveText)].join(' · ')}
      </p>
    );
  });
}
