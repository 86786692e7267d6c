import type { Extension } from '@shared/domain/complaint';
import { blankProof } from '@shared/domain/complaint';
import { type Dues, type MilestoneKind, milestoneKinds } from '@shared/domain/deadline';
import { fill } from '@shared/text';
import { CustomerTimeFields, FailureLine, useTexts, WhyThisDate } from '../../../../ui';
import { dueText } from '../../model/format';
import { useWording } from '../../use-wording';
import { BoundProof } from '../bound-proof';
import {
  BoundApprover,
  BoundChoice,
  BoundInstant,
  BoundText,
  Rows,
  useFieldProps,
  useFieldValue,
  useRevision,
  useSetField,
} from '../fields';
import { useEditorDues } from '../use-editor-dues';
import { AgreedDueField } from './agreed-due-field';

/** D 时限: the four milestones, each with the customer's own time, what was really done, and extensions. */
export function TimesSection() {
  const { dues, agreement } = useEditorDues();
  const { agreed } = useTexts().complaint.editor;
  return (
    <>
      <FailureLine query={agreement} where={agreed} />
      {milestoneKinds.map((kind) => (
        <MilestoneFields key={kind} kind={kind} dues={dues} />
      ))}
    </>
  );
}

const blankExtension = (): Extension => ({
  id: crypto.randomUUID(),
  agreedDue: '',
  reason: '',
  approver: '',
  consent: blankProof(),
  enteredAt: null,
});

function MilestoneFields({ kind, dues }: { readonly kind: MilestoneKind; readonly dues: Dues | null }) {
  const wording = useWording();
  const { texts } = wording;
  const { editor } = texts.complaint;
  const due = dues?.[kind] ?? null;
  return (
    <fieldset className="editor-row" aria-label={texts.choices.milestone[kind]}>
      <div className="editor-rows-head">
        <h4>{texts.choices.milestone[kind]}</h4>
        {due !== null && (
          <span className="numbers">
            {fill(editor.dueLine, { due: dueText(due.due, wording) })} <WhyThisDate due={due} isIconOnly />
          </span>
        )}
      </div>
      <CustomerTime kind={kind} />
      <div className="editor-grid">
        <BoundInstant path={`milestones.${kind}.doneAt`} />
        <BoundChoice path={`milestones.${kind}.way`} labels={texts.choices.replyWay} />
        <BoundText path={`milestones.${kind}.recipient`} />
      </div>
      <div className="editor-grid editor-grid-two">
        <BoundProof path={`milestones.${kind}.proof`} hasOwnPerson />
        <BoundText path={`milestones.${kind}.lateReason`} rows={2} />
      </div>
      <Rows
        path={`milestones.${kind}.extensions`}
        title={editor.extensions}
        addLabel={editor.addExtension}
        max={20}
        blank={blankExtension}
        row={(index) => <ExtensionFields kind={kind} index={index} />}
      />
    </fieldset>
  );
}

function CustomerTime({ kind }: { readonly kind: MilestoneKind }) {
  const path = `milestones.${kind}.customerTime` as const;
  const { label, error } = useFieldProps(path);
  const value = useFieldValue(path);
  const set = useSetField(path);
  const revision = useRevision();
  return (
    <>
      <CustomerTimeFields
        key={revision}
        path={path}
        label={label}
        error={error}
        value={value}
        onChange={set}
      />
      {value !== null && <BoundProof path={`milestones.${kind}.customerTimeProof`} />}
    </>
  );
}

function ExtensionFields({ kind, index }: { readonly kind: MilestoneKind; readonly index: number }) {
  const at = `milestones.${kind}.extensions.${index}` as const;
  const { label, error } = useFieldProps(`${at}.agreedDue`);
  const value = useFieldValue(`${at}.agreedDue`);
  const set = useSetField(`${at}.agreedDue`);
  return (
    <div className="editor-grid">
      <AgreedDueField path={`${at}.agreedDue`} label={label} error={error} value={value} onChange={set} />
      <BoundText path={`${at}.reason`} />
      <BoundApprover path={`${at}.approver`} />
      <BoundProof path={`${at}.consent`} />
    </div>
  );
}
