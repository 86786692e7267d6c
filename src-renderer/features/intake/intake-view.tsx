import type { Draft } from '@shared/contract';
import { fill } from '@shared/text';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { DraftNote, EditorProvider } from '../../editor';
import { goBack, useCommand, useUnsaved } from '../../state';
import { ErrorPanel, FailureLine, PageHeader, useDesk, useTexts } from '../../ui';
import {
  BoundChoice,
  BoundPerson,
  BoundQuantity,
  BoundText,
  complaintRules,
  instantText,
  jumpTo,
  labelOf,
  useEditorDues,
  useEditorWords,
  useWording,
} from '../complaint';
import { AfterPanel } from './after-panel';
import { ChannelPicker } from './parts/channel-picker';
import { CustomerPicker } from './parts/customer-picker';
import { DuesPanel } from './parts/dues-panel';
import { IntakeRow } from './parts/intake-row';
import { PartPicker } from './parts/part-picker';
import { QuestionsPanel } from './parts/questions-panel';
import { ReceiptPicker } from './parts/receipt-picker';
import { SimilarPanel } from './parts/similar-panel';
import { useIntakeSession } from './use-intake-session';

/** The form left, what it means right; after saving, what to do next. */
export function IntakeView({ draft, operator }: { readonly draft: Draft | null; readonly operator: string }) {
  const { texts } = useDesk();
  const { intake, choices } = texts;
  const wording = useWording();
  const session = useIntakeSession(draft, operator);
  const words = useEditorWords();
  const [isRestored, setIsRestored] = useState(draft !== null);

  const register = (): void => {
    void session.register().then((path) => {
      if (path !== null) requestAnimationFrame(() => jumpTo(path));
    });
  };
  useCommand('save', register, session.registered === null);
  useUnsaved(session.isDirty, intake.title, session.flushDraft);

  if (session.registered !== null) {
    return (
      <AfterPanel
        answer={session.registered}
        onAnother={() => {
          setIsRestored(false);
          void session.startAnew();
        }}
      />
    );
  }
  const missing = session.missing.map(({ path }) => labelOf(path, texts));
  return (
    <EditorProvider session={session} rules={complaintRules} recordId={null} words={words}>
      <div className="intake-page">
        <div className="intake-bar">
          <PageHeader
            title={intake.title}
            note={intake.subtitle}
            onBack={() => void goBack()}
            actions={
              <>
                <DraftNote draft={session.draftState} />
                <Button
                  type="primary"
                  size="large"
                  loading={session.isSaving}
                  onClick={register}
                  title={intake.saveHint}
                >
                  {intake.save}
                </Button>
              </>
            }
          />
        </div>
        {isRestored && draft !== null && (
          <Alert
            type="info"
            showIcon
            className="editor-notice"
            title={fill(intake.restored, { at: instantText(draft.savedAt, wording) })}
            action={
              <Button
                onClick={() => {
                  setIsRestored(false);
                  void session.startAnew();
                }}
              >
                {intake.discard}
              </Button>
            }
            closable={{ onClose: () => setIsRestored(false), 'aria-label': texts.frame.dialog.close }}
          />
        )}
        {session.error !== null && (session.error.findings ?? []).length === 0 && (
          <ErrorPanel error={session.error} onRetry={register} />
        )}
        {session.isTried.current && missing.length > 0 && (
          <Alert
            type="error"
            showIcon
            className="editor-notice"
            title={fill(intake.firstInvalid, { fields: missing.join(' · ') })}
          />
        )}
        <div className="intake">
          <div className="intake-form">
            <IntakeRow title={intake.who}>
              <div className="intake-who">
                <CustomerPicker />
                <BoundText path="customer.contactName" />
                <BoundText path="customer.contactPhone" />
              </div>
            </IntakeRow>
            <IntakeRow title={intake.when}>
              <ReceiptPicker />
            </IntakeRow>
            <IntakeRow title={intake.channel}>
              <ChannelPicker />
            </IntakeRow>
            <IntakeRow title={intake.said}>
              <BoundText path="statement" rows={2} isRequired placeholder={intake.saidHint} />
            </IntakeRow>
            <IntakeRow title={intake.which}>
              <div className="intake-part">
                <PartPicker />
                <BoundText path="lines.0.batch" />
                <BoundQuantity path="lines.0.defectiveQuantity" />
                <BoundQuantity path="lines.0.shippedQuantity" />
              </div>
              <div className="editor-grid">
                <BoundChoice path="category" labels={choices.category} />
                <BoundChoice path="stage" labels={choices.stage} />
                <BoundChoice path="severity" labels={choices.severity} />
              </div>
            </IntakeRow>
            <div className="intake-pair">
              <IntakeRow title={intake.wishes}>
                <BoundText path="expectation" rows={2} />
              </IntakeRow>
              <IntakeRow title={intake.promised}>
                <BoundText path="promised" rows={2} />
              </IntakeRow>
            </div>
            <IntakeRow title={intake.others}>
              <div className="editor-grid">
                <BoundPerson path="receivedBy" />
                <BoundPerson path="responsiblePerson" />
                <BoundText path="customerComplaintNumber" />
              </div>
            </IntakeRow>
          </div>
          <aside className="intake-side">
            <LiveDues />
            <QuestionsPanel />
            <SimilarPanel />
          </aside>
        </div>
      </div>
    </EditorProvider>
  );
}

function LiveDues() {
  const { dues, agreement } = useEditorDues();
  const { agreed } = useTexts().complaint.editor;
  return (
    <>
      <FailureLine query={agreement} where={agreed} />
      <DuesPanel dues={dues} />
    </>
  );
}
