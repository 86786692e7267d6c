import type { CallError } from '@shared/contract';
import { type Delivery, type DeliveryRoad, maySend } from '@shared/domain/delivery';
import { caps } from '@shared/domain/scalars';
import { Suspense, useState } from 'react';
import { call, useQuery } from '../../api';
import { deferred } from '../../state';
import { EmptyState, ErrorPanel, Loading, TextField, useTexts } from '../../ui';
import { ChoiceFields } from './choice-fields';
import { DeliveryLog } from './delivery-log';
import type { Choice, Proposal } from './model';
import { RedList } from './red-list';
import { type Addressee, Roads } from './roads';

/** The PDF library comes with the first paper that is looked at. */
const Paper = deferred(async () => (await import('../../preview/paper')).Paper);

/** What is chosen of a record, its paper, and the roads it can leave on. */
export function DeliveryDesk(props: {
  readonly id: string;
  readonly proposal: Proposal;
  /** A submission that was asked for. */
  readonly asked: string | null;
}) {
  const { id, proposal, asked } = props;
  const words = useTexts().delivery;
  const [choice, setChoice] = useState<Choice>(() => firstChoice(id, proposal, asked));
  const [reason, setReason] = useState('');
  const [error, setError] = useState<CallError | null>(null);
  const drawn = useQuery('delivery.draw', { choice });
  const change = (given: Partial<Choice>): void => setChoice((before) => ({ ...before, ...given }));
  const findings = drawn.value?.findings ?? [];
  const isReady =
    drawn.value !== undefined && !drawn.isLoading && choice.formats.length > 0 && maySend(findings, reason);
  const needsReason = findings.some(({ level }) => level === 'reason');
  const customer = proposal.customers[choice.recipient];
  const create = async (road: DeliveryRoad, to: Addressee): Promise<Delivery | null> => {
    const result = await call('delivery.create', {
      choice,
      road,
      acceptedReason: reason.trim(),
      recipient: { customerId: customer?.customerId ?? null, customer: customer?.name ?? '', ...to },
    });
    setError(result.ok ? null : result.error);
    return result.ok ? result.value : null;
  };
  return (
    <div className="delivery-columns">
      <section className="card delivery-paper" aria-label={words.paper}>
        {drawn.error !== undefined && (
          <ErrorPanel error={drawn.error} where={words.paper} onRetry={drawn.reload} />
        )}
        {drawn.isSlow && <Loading />}
        {drawn.value !== undefined &&
          (drawn.value.bytes === null ? (
            <EmptyState text={words.noPicture} />
          ) : (
            <Suspense fallback={<Loading />}>
              <Paper bytes={drawn.value.bytes} where={words.paper} />
            </Suspense>
          ))}
      </section>
      <div className="delivery-side">
        <section className="card" aria-label={words.what}>
          <h2>{words.what}</h2>
          <ChoiceFields proposal={proposal} choice={choice} onChange={change} />
          <RedList findings={findings} />
          {needsReason && (
            <TextField
              label={words.acceptedReason}
              path="acceptedReason"
              isRequired
              max={caps.line}
              value={reason}
              onChange={setReason}
            />
          )}
          {error !== null && <ErrorPanel error={error} where={words.title} onClose={() => setError(null)} />}
        </section>
        <section className="card" aria-label={words.how}>
          <h2>{words.how}</h2>
          <Roads
            choice={choice}
            customer={customer}
            files={drawn.value?.files ?? []}
            create={create}
            isDisabled={!isReady}
          />
        </section>
        <section className="card">
          <h2>{words.log.title}</h2>
          <DeliveryLog deliveries={proposal.deliveries} />
        </section>
      </div>
    </div>
  );
}

/** The newest revision as it was submitted, in the language it was submitted in, as PDF. */
function firstChoice(recordId: string, proposal: Proposal, asked: string | null): Choice {
  const revision =
    proposal.revisions.find(({ submissionId }) => submissionId === asked) ?? proposal.revisions[0];
  return {
    recordId,
    submissionId: revision?.submissionId ?? null,
    code: revision?.code ?? proposal.codes[0] ?? '',
    language: revision?.language ?? proposal.customers[0]?.language ?? 'zh-CN',
    formats: ['pdf'],
    recipient: 0,
    outsideId: null,
    evidenceIds: [],
    replacesUnprintable: false,
  };
}
