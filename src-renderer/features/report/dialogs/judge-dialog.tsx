import { type CustomerVerdict, type Report, reportNumber, type Submission } from '@shared/domain/report';
import { caps } from '@shared/domain/scalars';
import { fill } from '@shared/text';
import { useState } from 'react';
import { call } from '../../../api';
import {
  ChoiceField,
  CivilDateField,
  choicesOf,
  InstantField,
  momentProblem,
  TextField,
  useCall,
  useDesk,
  useNow,
} from '../../../ui';
import { ActionDialog, ProofField } from '../../complaint';

/** What the customer said of a revision that was sent. */
export function JudgeDialog(props: {
  readonly submission: Submission;
  readonly body: Report;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) {
  const { submission, body } = props;
  const { texts } = useDesk();
  const { judge: say } = texts.workspace;
  const now = useNow();
  const known = submission.facts.verdict;
  const [verdict, setVerdict] = useState<CustomerVerdict['verdict'] | null>(known?.verdict ?? null);
  const [words, setWords] = useState(known?.words ?? '');
  const [by, setBy] = useState(known?.by ?? submission.facts.recipient);
  const [at, setAt] = useState<string | null>(known?.at ?? null);
  const [nextDueOn, setNextDueOn] = useState<string | null>(known?.nextDueOn ?? null);
  const [proof, setProof] = useState<CustomerVerdict['proof']>(
    known?.proof ?? { attachmentIds: [], person: '', note: '' },
  );
  const { error, isBusy, send } = useCall(props.onDone);
  const missing = [
    ...(verdict === null ? [say.verdict] : []),
    ...(verdict !== null && verdict !== 'accepted' && words.trim() === '' ? [say.words] : []),
    ...(at === null ? [say.at] : []),
  ];
  const onSubmit = (): void => {
    if (verdict === null || at === null) return;
    const stated = { verdict, words, by, at, nextDueOn: verdict === 'accepted' ? null : nextDueOn, proof };
    void send(call('report.judge', { submissionId: submission.id, verdict: stated }));
  };
  return (
    <ActionDialog
      title={fill(say.title, {
        number: reportNumber(submission.facts.layout, { ...body, revision: submission.revision }),
      })}
      okText={say.ok}
      record={verdict === null ? null : <p>{texts.workspace.standing[verdict]}</p>}
      problem={momentProblem(missing, at, now, texts)}
      error={error}
      isBusy={isBusy}
      onSubmit={onSubmit}
      onCancel={props.onCancel}
    >
      <ChoiceField
        label={say.verdict}
        isRequired
        isButtons
        value={verdict}
        onChange={setVerdict}
        choices={choicesOf(texts.choices.replyVerdict)}
      />
      <TextField
        label={say.words}
        isRequired={verdict !== null && verdict !== 'accepted'}
        value={words}
        max={caps.long}
        rows={3}
        onChange={setWords}
      />
      <InstantField label={say.at} path="verdict.at" isRequired value={at} onChange={setAt} />
      <div className="editor-grid editor-grid-two">
        <TextField label={say.by} value={by} max={caps.short} onChange={setBy} />
        {verdict !== 'accepted' && (
          <CivilDateField label={say.nextDueOn} value={nextDueOn} onChange={setNextDueOn} />
        )}
      </div>
      <ProofField label={texts.workspace.submit.proofNote} value={proof} onChange={setProof} hasOwnPerson />
    </ActionDialog>
  );
}
