import { supportSpans } from '@shared/domain/service';
import { fill } from '@shared/text';
import type { ShownRecord } from '../../record';
import { useTexts } from '../../ui';
import { ExpiredStaff } from './expired-staff';

/** How long the request took to reach 技术部, and 技术部 to answer; and whether who is to help may. */
export function SupportSummary({ record }: { readonly record: ShownRecord<'support-request'> }) {
  return (
    <>
      <Spans record={record} />
      {record.stored.body.finishedOn === null && <ExpiredStaff names={[record.stored.body.engineer]} />}
    </>
  );
}

function Spans({ record }: { readonly record: ShownRecord<'support-request'> }) {
  const { spans: say } = useTexts().service.support;
  const { body } = record.stored;
  if (body.receivedAt === null || body.decision === 'refused') return null;
  const { toEngineering, toAnswer } = supportSpans(body);
  const spanText = (minutes: number | null): string =>
    minutes === null
      ? say.waiting
      : fill(say.minutes, { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  return (
    <section className="case-panel" aria-label={say.title} data-testid="support-spans">
      <h3>{say.title}</h3>
      <p className="numbers">{fill(say.toEngineering, { span: spanText(toEngineering) })}</p>
      {body.forwardedAt !== null && (
        <p className="numbers">{fill(say.toAnswer, { span: spanText(toAnswer) })}</p>
      )}
    </section>
  );
}
