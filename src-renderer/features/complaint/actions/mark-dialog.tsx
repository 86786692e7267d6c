import { toInstant } from '@shared/domain/calendar';
import { type Complaint, hasProof, type Milestone } from '@shared/domain/complaint';
import { type MilestoneKind, milestoneKinds } from '@shared/domain/deadline';
import { caps } from '@shared/domain/scalars';
import { fill } from '@shared/text';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useSession } from '../../../state';
import { ChoiceField, choicesOf, InstantField, TextField, useDesk, useNow } from '../../../ui';
import { GapsList } from '../detail/gaps-list';
import type { Case } from '../detail/use-case';
import { markDone } from '../model/actions';
import { markPreviewOf } from '../model/mark-preview';
import { ProofField } from '../proof/proof-field';
import { useWording } from '../use-wording';
import { ActionDialog } from './action-dialog';
import { useRecord } from './use-record';

/** Marks a milestone as done, or corrects what was recorded; says beforehand how it will count. */
export function MarkDialog(props: {
  readonly of: Case;
  readonly kind: MilestoneKind;
  readonly onClose: () => void;
}) {
  const { of, kind, onClose } = props;
  const { body, number } = of.stored;
  const wording = useWording();
  const { texts } = wording;
  const { mark, fillAll } = texts.complaint.dialog;
  const { rules } = useDesk();
  const now = useNow();
  const operator = useSession((session) => session.operator?.name ?? '');
  const known = body.milestones[kind];
  const [doneAt, setDoneAt] = useState<string | null>(known.doneAt);
  const [way, setWay] = useState<Milestone['way']>(known.way);
  const [recipient, setRecipient] = useState(known.recipient);
  const [proof, setProof] = useState(known.proof);
  const [lateReason, setLateReason] = useState(known.lateReason);
  const [also, setAlso] = useState<readonly MilestoneKind[]>([]);
  const { error, isBusy, record } = useRecord(of.stored, onClose);

  const kinds = [kind, ...also];
  const previews = kinds.map((each) =>
    markPreviewOf(
      each,
      { doneAt, way, recipient, proof, lateReason },
      {
        milestone: of.row.milestones?.[each] ?? null,
        receivedAt: body.receivedAt,
        nowText: toInstant(now, rules.timeZone),
        now,
        operator,
      },
      wording,
    ),
  );
  const isLate = previews.some((preview) => preview.isLate);
  const gaps = kind === 'closure' && known.doneAt === null ? of.gaps : [];
  const problem = previews.find((preview) => preview.problem !== null)?.problem ?? null;
  const sentences = {
    'no-time': fill(fillAll, { fields: mark.at }),
    'in-future': mark.inFuture,
    'before-receipt': mark.beforeReceipt,
    'no-late-reason': fill(fillAll, { fields: mark.lateReason }),
  };
  const others = milestoneKinds.filter(
    (each) =>
      each !== kind && each !== 'closure' && body.milestones[each].doneAt === null && kind !== 'closure',
  );

  const submit = (): void => {
    if (doneAt === null) return;
    const input = { doneAt, way, recipient, proof, lateReason: isLate ? lateReason : '' };
    const enteredAt = toInstant(now, rules.timeZone);
    void record(kinds.reduce<Complaint>((marked, each) => markDone(marked, each, input, enteredAt), body));
  };

  const words = wordsOf[kind];
  const isUnproven = previews.some((preview) => preview.standing === 'unproven') && !hasProof(proof);
  return (
    <ActionDialog
      title={fill(mark[words.title], { number })}
      intro={mark[words.means]}
      okText={mark[words.ok]}
      record={
        <>
          {previews.map(({ sentence }) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {isUnproven && <p className="tone-amber">{mark.unproven}</p>}
        </>
      }
      problem={gaps.length > 0 ? <GapsList gaps={gaps} /> : problem === null ? null : sentences[problem]}
      error={error}
      isBusy={isBusy}
      onSubmit={submit}
      onCancel={onClose}
    >
      <InstantField
        label={mark.at}
        path="mark.at"
        hint={mark.atHint}
        isRequired
        value={doneAt}
        onChange={setDoneAt}
      />
      <div className="editor-grid editor-grid-two">
        <ChoiceField
          label={mark.way}
          value={way}
          onChange={setWay}
          choices={choicesOf(texts.choices.replyWay)}
        />
        <TextField
          label={mark.recipient}
          hint={mark.recipientHint}
          value={recipient}
          max={caps.short}
          onChange={setRecipient}
        />
      </div>
      <ProofField label={texts.fields['milestones.*.proof']} value={proof} onChange={setProof} hasOwnPerson />
      {isLate && (
        <TextField
          label={mark.lateReason}
          path="mark.lateReason"
          value={lateReason}
          max={caps.line}
          rows={2}
          isRequired
          onChange={setLateReason}
        />
      )}
      {others.length > 0 && known.doneAt === null && (
        <div className="field action-also">
          <span className="field-label">{mark.also}</span>
          <Checkbox.Group
            value={[...also]}
            options={others.map((each) => ({ value: each, label: texts.choices.milestone[each] }))}
            onChange={(chosen) => setAlso(milestoneKinds.filter((each) => chosen.includes(each)))}
          />
        </div>
      )}
    </ActionDialog>
  );
}

const wordsOf = {
  response: { title: 'responseTitle', means: 'responseMeans', ok: 'responseOk' },
  preliminary: { title: 'preliminaryTitle', means: 'preliminaryMeans', ok: 'preliminaryOk' },
  analysis: { title: 'analysisTitle', means: 'analysisMeans', ok: 'analysisOk' },
  closure: { title: 'closureTitle', means: 'closureMeans', ok: 'closureOk' },
} as const;
