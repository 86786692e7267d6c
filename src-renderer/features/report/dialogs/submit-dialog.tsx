import type { Answer } from '@shared/contract';
import { epochOf } from '@shared/domain/calendar';
import {
  fulfilledMilestones,
  type Report,
  reportGates,
  reportNumber,
  type Sent,
  submissionLanguages,
} from '@shared/domain/report';
import { caps } from '@shared/domain/scalars';
import { fill } from '@shared/text';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { call } from '../../../api';
import { ChoiceField, choicesOf, InstantField, instantText, TextField, useDesk, useNow } from '../../../ui';
import { ActionDialog, ProofField } from '../../complaint';
import { gateText } from '../model/gate-text';
import { useCall } from '../model/use-call';
import { useReportWords } from '../model/words';

type Milestone = (typeof fulfilledMilestones)[number];

/** Milestones that a stage usually fulfils (decisions.md: 初步反馈 = 3D, 原因与措施 = 5D); the person may untick them. */
const usual: Readonly<Record<Report['stage'], readonly Milestone[]>> = {
  '3D': ['response', 'preliminary'],
  '5D': ['response', 'preliminary', 'analysis'],
  '8D': ['response', 'preliminary', 'analysis'],
};

/** Sends a revision: to whom, when, how, which milestones are done with it, and why although something is open. */
export function SubmitDialog(props: {
  readonly answer: Answer<'report.get'>;
  readonly stage: Report['stage'];
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) {
  const { answer, stage } = props;
  const { stored, complaint } = answer;
  const { body } = stored;
  const { texts, rules } = useDesk();
  const words = useReportWords();
  const { submit: say } = texts.workspace;
  const now = useNow();
  const open = complaint?.stored.body.milestones ?? null;
  const stillOpen = (kind: Milestone): boolean => open !== null && open[kind].doneAt === null;
  const [sentAt, setSentAt] = useState<string | null>(null);
  const [way, setWay] = useState<Sent['way'] | null>(null);
  const [recipient, setRecipient] = useState(body.customer.contactName);
  const [language, setLanguage] = useState<Sent['language']>('zh-CN');
  const [proof, setProof] = useState<Sent['proof']>({ attachmentIds: [], person: '', note: '' });
  const [milestones, setMilestones] = useState<readonly Milestone[]>(() => usual[stage].filter(stillOpen));
  const [openReason, setOpenReason] = useState('');
  const { error, isBusy, send } = useCall(props.onDone);
  const gates = reportGates(body, stage);
  const number = reportNumber(body.layout, body);

  const problem =
    sentAt === null
      ? fill(texts.complaint.dialog.fillAll, { fields: say.sentAt })
      : epochOf(sentAt) > now
        ? texts.complaint.dialog.mark.inFuture
        : way === null
          ? fill(texts.complaint.dialog.fillAll, { fields: say.way })
          : gates.length > 0 && openReason.trim() === ''
            ? fill(texts.complaint.dialog.fillAll, { fields: say.openReason })
            : null;

  const onSubmit = (): void => {
    if (sentAt === null || way === null) return;
    const sent: Sent = {
      stage,
      layout: body.layout,
      language,
      sentAt,
      recipient,
      way,
      proof,
      milestones: [...milestones],
      openReason: gates.length === 0 ? '' : openReason,
    };
    void send(call('report.submit', { id: stored.id, version: stored.version, sent }));
  };

  return (
    <ActionDialog
      title={fill(say.title, { stage, number })}
      intro={say.intro}
      okText={say.ok}
      record={
        <>
          <p>
            {number} · {stage} · {texts.workspace.page.layouts[body.layout]}
          </p>
          {milestones.map((kind) => (
            <p key={kind}>
              ✓ {say.milestone[kind]} {sentAt === null ? '' : instantText(sentAt, texts, rules.timeZone)}
            </p>
          ))}
        </>
      }
      problem={problem}
      error={error}
      isBusy={isBusy}
      sayFinding={(finding) => `${words.labelOf(finding.path)}: ${words.findingText(finding)}`}
      onSubmit={onSubmit}
      onCancel={props.onCancel}
    >
      <InstantField label={say.sentAt} path="sent.at" isRequired value={sentAt} onChange={setSentAt} />
      <div className="editor-grid editor-grid-two">
        <ChoiceField
          label={say.way}
          isRequired
          value={way}
          onChange={setWay}
          choices={choicesOf(texts.choices.replyWay)}
        />
        <TextField label={say.recipient} value={recipient} max={caps.short} onChange={setRecipient} />
        <ChoiceField
          label={say.language}
          value={language}
          onChange={(chosen) => setLanguage(chosen ?? 'zh-CN')}
          choices={submissionLanguages.map((value) => ({ value, label: texts.frame.file.languages[value] }))}
        />
      </div>
      <ProofField
        label={say.proofNote}
        value={proof}
        onChange={setProof}
        complaintId={complaint?.stored.id ?? null}
        hasOwnPerson
      />
      {open !== null && (
        <div className="field action-also">
          <span className="field-label">{say.milestones}</span>
          <Checkbox.Group
            value={[...milestones]}
            options={fulfilledMilestones.map((kind) => ({
              value: kind,
              label: say.milestone[kind],
              disabled: !stillOpen(kind),
            }))}
            onChange={(chosen) => setMilestones(fulfilledMilestones.filter((kind) => chosen.includes(kind)))}
          />
        </div>
      )}
      {gates.length > 0 && (
        <>
          <p className="tone-amber">▲ {fill(say.gates, { n: gates.length })}</p>
          <ul className="report-gate-list report-gate-short">
            {gates.map((gate) => (
              <li key={`${gate.code} ${gate.path}`}>
                {texts.workspace.page.sections[gate.discipline]}: {gateText(gate, texts)}
              </li>
            ))}
          </ul>
          <TextField
            label={say.openReason}
            path="openReason"
            isRequired
            value={openReason}
            max={caps.line}
            rows={2}
            onChange={setOpenReason}
          />
        </>
      )}
    </ActionDialog>
  );
}
