import type { Answer, CallError, Input } from '@shared/contract';
import { type DeliveredFormat, maySend } from '@shared/domain/delivery';
import type { Mail } from '@shared/domain/mail';
import { reportLayouts } from '@shared/domain/report-layout';
import { caps } from '@shared/domain/scalars';
import type { Texts } from '@shared/text';
import { Checkbox } from 'antd';
import { Suspense, useState } from 'react';
import { call, useQuery } from '../../api';
import { PrintLanguageField } from '../../preview';
import { deferred } from '../../state';
import { ChoiceField, EmptyState, ErrorPanel, Loading, TextField, useDesk } from '../../ui';
import { MailPanel } from '../mail';
import { DeliveryLog } from './delivery-log';
import { RedList } from './red-list';

type Choice = Input<'delivery.draw'>['choice'];
type Proposal = Answer<'delivery.proposal'>;

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
  const { texts } = useDesk();
  const words = texts.delivery;
  const [choice, setChoice] = useState<Choice>(() => firstChoice(id, proposal, asked));
  const [reason, setReason] = useState('');
  const [error, setError] = useState<CallError | null>(null);
  const drawn = useQuery('delivery.draw', { choice });
  const change = (given: Partial<Choice>): void => setChoice((before) => ({ ...before, ...given }));
  const findings = drawn.value?.findings ?? [];
  const files = drawn.value?.files ?? [];
  const isReady =
    drawn.value !== undefined && !drawn.isLoading && choice.formats.length > 0 && maySend(findings, reason);
  const needsReason = findings.some(({ level }) => level === 'reason');
  const customer = proposal.customers[choice.recipient];
  const prepare = async (mail: Mail): Promise<string | null> => {
    const result = await call('delivery.create', {
      choice,
      road: 'mail-draft',
      acceptedReason: reason.trim(),
      recipient: {
        customerId: customer?.customerId ?? null,
        customer: customer?.name ?? '',
        contact: mail.to[0]?.name ?? '',
        address: mail.to.map(({ address }) => address).join(', '),
      },
    });
    setError(result.ok ? null : result.error);
    return result.ok ? result.value.id : null;
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
        <section className="card">
          <MailPanel
            paper={{
              recordId: id,
              submissionId: choice.submissionId,
              recipient: choice.recipient,
              language: choice.language,
            }}
            files={files}
            prepare={prepare}
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

/** A report's layouts by their names. */
function formName(code: string, { workspace }: Texts): string {
  const layout = reportLayouts.find((each) => each === code);
  return layout === undefined ? code : workspace.page.layouts[layout];
}

const formats = ['pdf', 'xlsx'] as const satisfies readonly DeliveredFormat[];

function ChoiceFields(props: {
  readonly proposal: Proposal;
  readonly choice: Choice;
  readonly onChange: (change: Partial<Choice>) => void;
}) {
  const { proposal, choice, onChange } = props;
  const { texts } = useDesk();
  const words = texts.delivery;
  return (
    <div className="delivery-choice">
      {proposal.revisions.length > 0 && (
        <ChoiceField
          label={words.revision}
          value={choice.submissionId ?? ''}
          onChange={(next) => onChange({ submissionId: next === '' ? null : next })}
          choices={proposal.revisions.map(({ submissionId, revision, stage }) => ({
            value: submissionId,
            label: [`R${revision}`, stage].filter((part) => part !== '').join(' · '),
          }))}
        />
      )}
      {proposal.codes.length > 1 && (
        <ChoiceField
          label={words.form}
          value={choice.code}
          isButtons
          onChange={(next) => onChange({ code: next ?? choice.code })}
          choices={proposal.codes.map((value) => ({ value, label: formName(value, texts) }))}
        />
      )}
      {proposal.customers.length > 1 && (
        <ChoiceField
          label={words.recipient}
          value={String(choice.recipient)}
          onChange={(next) => onChange({ recipient: Number(next ?? 0) })}
          choices={proposal.customers.map(({ name }, index) => ({ value: String(index), label: name }))}
        />
      )}
      <PrintLanguageField
        label={words.language}
        value={choice.language}
        onChange={(language) => onChange({ language })}
      />
      <fieldset className="delivery-formats">
        <legend>{words.formats}</legend>
        <Checkbox.Group
          options={formats.map((value) => ({ value, label: words.format[value] }))}
          value={[...choice.formats]}
          onChange={(next) => onChange({ formats: formats.filter((format) => next.includes(format)) })}
        />
      </fieldset>
      {proposal.evidence.length > 0 && (
        <fieldset className="delivery-formats">
          <legend>{words.evidence}</legend>
          <Checkbox.Group
            options={proposal.evidence.map(({ id, name }) => ({ value: id, label: name }))}
            value={[...choice.evidenceIds]}
            onChange={(next) => onChange({ evidenceIds: next })}
          />
        </fieldset>
      )}
    </div>
  );
}
