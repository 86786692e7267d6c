import type { Answer } from '@shared/contract';
import {
  minutesToNotice,
  type NoticeSubmission,
  noticeGates,
  notifyDue,
  pendingOf,
  rangesOf,
  suspectTotalOf,
} from '@shared/domain/notice';
import { fill, listOf } from '@shared/text';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useQuery } from '../../../api';
import { PrintDialog } from '../../../preview';
import type { ShownRecord } from '../../../record';
import { go, routes, useSettings } from '../../../state';
import { dueText, FailureLine, instantText, useDesk, useTexts } from '../../../ui';
import { PendingLine } from '../widgets/pending-line';
import { OpenPoints } from './open-points';

/** Above a notice: how long the customer waited, what is open, what went out and what came back. */
export function NoticeSummary({ record }: { readonly record: ShownRecord<'notice'> }) {
  const texts = useTexts();
  const { shown } = texts.notices;
  const query = useQuery('notice.get', { id: record.stored.id });
  const answer = query.value;
  if (answer === undefined) return <FailureLine query={query} where={texts.notices.notice.title} />;
  const { stored, strangers, event } = answer;
  const { body } = stored;
  const gates = body.issuedAt === null ? noticeGates(body) : [];
  return (
    <section className="case-panel notice-summary" aria-label={texts.notices.notice.title}>
      {strangers.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={fill(shown.strangers, {
            words: listOf(
              strangers.map(({ word }) => word),
              texts,
            ),
          })}
        />
      )}
      {event?.isChanged === true && <Alert type="warning" showIcon title={shown.changed} />}
      <Elapsed answer={answer} />
      {event !== null && (
        <p>
          {shown.event}{' '}
          <Button type="link" onClick={() => void go(routes.record('escape-event', event.id))}>
            {event.number}
          </Button>
        </p>
      )}
      {body.recipients.map((recipient) => {
        const total = suspectTotalOf(rangesOf(body, recipient.id));
        const pending = pendingOf(total, recipient.balance);
        return total === null || pending === null ? null : (
          <PendingLine key={recipient.id} suspect={total.pieces} pending={pending} />
        );
      })}
      {gates.length > 0 && <OpenPoints title={fill(shown.open, { n: gates.length })} gates={gates} />}
      {answer.submissions.length > 0 && <Revisions answer={answer} />}
    </section>
  );
}

/** 发现至通知 against the target; while nobody was told, by when. */
function Elapsed({ answer: { stored } }: { readonly answer: Answer<'notice.get'> }) {
  const { texts, rules } = useDesk();
  const { shown } = texts.notices;
  const target = useSettings(({ settings }) => settings.intake.noticeHours);
  const { body } = stored;
  const due = notifyDue(body.discovery.at, rules.timeZone, target);
  if (body.kind === 'other' || due === null) return null;
  const minutes = minutesToNotice(body, body.recipients[0] ?? null);
  if (minutes === null)
    return <p className="tone-amber">{fill(shown.waiting, { due: dueText(due, texts, rules.timeZone) })}</p>;
  const isLate = minutes > target * 60;
  return (
    <p className="numbers" data-testid="elapsed">
      {shown.elapsed} {fill(shown.elapsedValue, { hours: Math.floor(minutes / 60), minutes: minutes % 60 })}{' '}
      <span className={isLate ? 'tone-red' : 'tone-green'}>
        {fill(isLate ? shown.late : shown.onTime, { target })}
      </span>
    </p>
  );
}

/** Every revision as it went out, to be looked at again letter for letter. */
function Revisions({ answer }: { readonly answer: Answer<'notice.get'> }) {
  const { texts, rules } = useDesk();
  const { shown } = texts.notices;
  const [printed, setPrinted] = useState<NoticeSubmission | null>(null);
  const { number, id, body } = answer.stored;
  const at = (instant: string): string => instantText(instant, texts, rules.timeZone);
  return (
    <>
      <h3>{shown.revisions}</h3>
      <ul className="record-links">
        {answer.submissions.map((submission) => {
          const { revision, facts } = submission;
          const { receipt } = facts;
          return (
            <li key={submission.id}>
              <span>
                {fill(shown.sentLine, {
                  revision: `R${revision}`,
                  at: at(facts.sentAt),
                  recipient: facts.recipient,
                  by: facts.sentBy,
                })}
                {receipt?.receivedAt !== null && receipt !== null && (
                  <span className="case-quiet">
                    {' '}
                    {fill(shown.receiptLine, { by: receipt.signedBy, at: at(receipt.receivedAt) })}
                  </span>
                )}
              </span>
              <Button
                size="small"
                aria-label={fill(shown.printSentOf, { revision: `R${revision}` })}
                onClick={() => setPrinted(submission)}
              >
                {shown.printSent}
              </Button>
            </li>
          );
        })}
      </ul>
      {printed !== null && (
        <PrintDialog
          paper={{ code: 'RTSP01-03', recordId: id, isInternal: false, submissionId: printed.id }}
          customerId={body.recipients[0]?.customerId ?? null}
          name={`${texts.papers.notice.title} ${number} R${printed.revision}`}
          onClose={() => setPrinted(null)}
        />
      )}
    </>
  );
}
