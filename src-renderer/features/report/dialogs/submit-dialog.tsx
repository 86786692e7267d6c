import type { Answer } from '@shared/contract';
import { toInstant } from '@shared/domain/calendar';
import {
  fulfilledMilestones,
  type Gate,
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
import { call, useQuery } from '../../../api';
import { useSession } from '../../../state';
import {
  ChoiceField,
  choicesOf,
  InstantField,
  momentProblem,
  ScrollBox,
  TextField,
  useCall,
  useDesk,
  useNow,
} from '../../../ui';
import { ActionDialog, markPreviewOf, ProofField, useWording } from '../../complaint';
import { gateText } from '../model/gate-text';
import { sectionNames } from '../model/section-names';
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
  const words = useReportWords(body.layout);
  const { submit: say } = texts.workspace;
  const { mark } = texts.complaint.dialog;
  const now = useNow();
  const open = complaint?.stored.body.milestones ?? null;
  const stillOpen = (kind: Milestone): boolean => open !== null && open[kind].doneAt === null;
  const [sentAt, setSentAt] = useState<string | null>(null);
  const [way, setWay] = useState<Sent['way'] | null>(null);
  const [recipient, setRecipient] = useState(body.customer.contactName);
  const customerId = body.customer.id;
  const customer = useQuery('customer.get', customerId === null ? null : { id: customerId });
  const [chosenLanguage, setLanguage] = useState<Sent['language'] | null>(null);
  // As agreed with the customer (5.1.5) until the person takes another.
  const language = chosenLanguage ?? customer.value?.body.language ?? 'zh-CN';
  const [proof, setProof] = useState<Sent['proof']>({ attachmentIds: [], person: '', note: '' });
  const [milestones, setMilestones] = useState<readonly Milestone[]>(() => usual[stage].filter(stillOpen));
  const [openReason, setOpenReason] = useState('');
  const [lateReason, setLateReason] = useState('');
  const { error, isBusy, send } = useCall(props.onDone);
  const gates = reportGates(body, stage);
  const wording = useWording();
  const operator = useSession((session) => session.operator?.name ?? '');
  const previews = milestones.map((kind) =>
    markPreviewOf(
      kind,
      { doneAt: sentAt, way, recipient, proof, lateReason },
      {
        milestone: complaint?.row.milestones?.[kind] ?? null,
        receivedAt: complaint?.stored.body.receivedAt ?? null,
        nowText: toInstant(now, rules.timeZone),
        now,
        operator,
      },
      wording,
    ),
  );
  const isLate = sentAt !== null && previews.some((preview) => preview.isLate);
  const number = reportNumber(body.layout, body);

  const missing = [
    ...(sentAt === null ? [say.sentAt] : []),
    ...(way === null ? [say.way] : []),
    ...(isLate && lateReason.trim() === '' ? [mark.lateReason] : []),
    ...(gates.length > 0 && openReason.trim() === '' ? [say.openReason] : []),
  ];
  const problem = momentProblem(missing, sentAt, now, texts);

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
      lateReason: isLate ? lateReason : '',
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
          {sentAt !== null && previews.map(({ sentence }) => <p key={sentence}>{sentence}</p>)}
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
          onChange={setLanguage}
          choices={submissionLanguages.map((value) => ({ value, label: texts.frame.file.languages[value] }))}
        />
      </div>
      <ProofField label={say.proofNote} value={proof} onChange={setProof} hasOwnPerson />
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
      {isLate && (
        <TextField
          label={mark.lateReason}
          path="lateReason"
          isRequired
          value={lateReason}
          max={caps.line}
          rows={2}
          onChange={setLateReason}
        />
      )}
      {gates.length > 0 && (
        <OpenGates gates={gates} layout={body.layout} reason={openReason} onReason={setOpenReason} />
      )}
    </ActionDialog>
  );
}

/** What is still to be filled in, before a time that has not come. */
/** What is open of the stage, and why it goes all the same. */
function OpenGates(props: {
  readonly gates: readonly Gate[];
  readonly layout: Report['layout'];
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}) {
  const { texts } = useDesk();
  const { submit: say } = texts.workspace;
  const names = sectionNames(props.layout, texts);
  return (
    <>
      <p className="tone-amber">▲ {fill(say.gates, { n: props.gates.length })}</p>
      <ScrollBox label={fill(say.gates, { n: props.gates.length })}>
        <ul className="report-open-gates">
          {props.gates.map((gate) => (
            <li key={`${gate.code} ${gate.path}`}>
              {names[gate.discipline]}: {gateText(gate, props.layout, texts)}
            </li>
          ))}
        </ul>
      </ScrollBox>
      <TextField
        label={say.openReason}
        path="openReason"
        isRequired
        value={props.reason}
        max={caps.line}
        rows={2}
        onChange={props.onReason}
      />
    </>
  );
}
