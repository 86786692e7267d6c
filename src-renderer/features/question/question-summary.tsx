import { civilDateAt } from '@shared/domain/calendar';
import { questionStanding } from '@shared/domain/question';
import { fill } from '@shared/text';
import { Alert } from 'antd';
import type { ShownRecord } from '../../record';
import { useDesk, useNow } from '../../ui';

/** Whether the answer may still be given: past its validity, or out of use and replaced. */
export function QuestionSummary({ record }: { readonly record: ShownRecord<'question'> }) {
  const { texts, rules } = useDesk();
  const today = civilDateAt(useNow(), rules.timeZone);
  const say = texts.question.summary;
  const { body } = record.stored;
  const standing = questionStanding(body, today);
  const { on, reason, replacedBy } = body.outdated;
  if (standing === 'expired')
    return <Alert type="warning" showIcon title={fill(say.expired, { day: body.validUntil ?? '' })} />;
  if (standing !== 'outdated') return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={fill(say.outdated, { day: on ?? '', reason })}
      {...(replacedBy === '' ? {} : { description: fill(say.replaced, { number: replacedBy }) })}
    />
  );
}
