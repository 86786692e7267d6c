import type { CallError } from '@shared/contract';
import { type Delivery, type DeliveryRoad, maySend, plainChoice } from '@shared/domain/delivery';
import { caps } from '@shared/domain/scalars';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { call, useQuery } from '../../api';
import { ErrorPanel, TextField, useTexts } from '../../ui';
import { ChoiceFields } from './choice-fields';
import { DeliveryLog } from './delivery-log';
import type { Choice, Proposal } from './model';
import { PaperCard, type PaperView } from './paper-card';
import { RedList } from './red-list';
import type { Addressee } from './road';
import { Roads, type RoadTab } from './roads';

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
  const [view, setView] = useState<PaperView>('paper');
  const [tab, setTab] = useState<RoadTab>('mail');
  const [error, setError] = useState<CallError | null>(null);
  const drawn = useQuery('delivery.draw', { choice });
  const [isOutside, setIsOutside] = useState(false);
  // A portal's boxes are pasted from the words; every other road shows the paper.
  const goTo = (next: RoadTab): void => {
    setTab(next);
    setView(next === 'portal' ? 'words' : 'paper');
  };
  const change = (given: Partial<Choice>): void => setChoice((before) => ({ ...before, ...given }));
  const findings = drawn.value?.findings ?? [];
  const isBlocked = drawn.value === undefined || drawn.isLoading || !maySend(findings, reason);
  const hasFiles = isOutside ? choice.outsideId !== null : choice.formats.length > 0;
  const needsReason = findings.some(({ level }) => level === 'reason');
  const customer = proposal.customers[choice.recipient];
  const create = async (road: DeliveryRoad, to: Addressee, withFiles = true): Promise<Delivery | null> => {
    const result = await call('delivery.create', {
      choice: withFiles ? choice : { ...choice, formats: [], outsideId: null, evidenceIds: [] },
      road,
      acceptedReason: reason.trim(),
      recipient: { customerId: customer?.customerId ?? null, customer: customer?.name ?? '', ...to },
    });
    setError(result.ok ? null : result.error);
    return result.ok ? result.value : null;
  };
  return (
    <div className="delivery-columns">
      <PaperCard
        choice={choice}
        drawn={drawn}
        awaitsFile={isOutside && choice.outsideId === null}
        view={view}
        onView={setView}
      />
      <div className="delivery-side">
        <section className="card" aria-label={words.what}>
          <h2>{words.what}</h2>
          <ChoiceFields
            proposal={proposal}
            choice={choice}
            isOutside={isOutside}
            onOutside={setIsOutside}
            onChange={change}
          />
          <RedList findings={findings} />
          {(choice.replacesUnprintable || findings.some(({ code }) => code === 'unprintable')) && (
            <Checkbox
              checked={choice.replacesUnprintable}
              onChange={({ target }) => change({ replacesUnprintable: target.checked })}
            >
              {words.standIns}
            </Checkbox>
          )}
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
            isBlocked={isBlocked}
            isDisabled={isBlocked || !hasFiles}
            tab={tab}
            onTab={goTo}
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
  return plainChoice({
    recordId,
    submissionId: revision?.submissionId ?? null,
    code: revision?.code ?? proposal.codes[0] ?? '',
    language: revision?.language ?? proposal.customers[0]?.language ?? 'zh-CN',
  });
}
