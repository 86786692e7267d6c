import { clausesOf, fill } from '@shared/text';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { DraftNote, EditorProvider, jumpToField } from '../../../editor';
import { useKindWords } from '../../../record';
import { goBack, useCommand, useUnsaved } from '../../../state';
import { ErrorPanel, PageHeader, useTexts } from '../../../ui';
import { escapeEvents } from '../events';
import { eventFields } from '../fields';
import { DueMoment } from '../widgets/due-moment';
import type { Begun } from './begin';
import { Choices } from './choices';
import { DeliveryPaste } from './delivery-paste';
import { FoundCustomers } from './found-customers';
import { FoundPart } from './found-part';
import { FoundRow } from './found-row';
import { FoundSide } from './found-side';
import { MadePanel } from './made-panel';
import { foundRules, useFoundSession } from './use-found-session';

const { BoundChoice, BoundDate, BoundInstant, BoundPerson, BoundText } = eventFields;

/** The questions left in the order of the call, what they mean right; afterwards the notices, ready to be looked at and sent. */
export function FoundView({ begun, onAnew }: { readonly begun: Begun; readonly onAnew: () => void }) {
  const texts = useTexts();
  const { found } = texts.notices;
  const sheet = texts.papers.notice;
  const { editor: words } = useKindWords(escapeEvents);
  const session = useFoundSession(begun.token, begun.start, begun.draft);
  const [isRestored, setIsRestored] = useState(begun.draft !== null);
  const issue = (): void => {
    void session.issue().then((path) => {
      if (path !== null) requestAnimationFrame(() => jumpToField(path, () => ''));
    });
  };
  useCommand('save', issue, session.made === null);
  useUnsaved(session.isDirty, found.title, session.flushDraft);
  if (session.made !== null) return <MadePanel answer={session.made} />;
  const errors = session.findings.filter(({ level }) => level === 'error');
  return (
    <EditorProvider session={session} rules={foundRules} recordId={null} words={words}>
      <div className="found-page">
        <div className="found-bar">
          <PageHeader
            title={found.title}
            note={found.subtitle}
            onBack={() => void goBack()}
            actions={
              <>
                <DraftNote draft={session.draftState} />
                <Button
                  type="primary"
                  size="large"
                  loading={session.isSaving}
                  title={found.createHint}
                  onClick={issue}
                >
                  {found.create}
                </Button>
              </>
            }
          />
        </div>
        {isRestored && (
          <Alert
            type="info"
            showIcon
            className="editor-notice"
            title={found.restored}
            action={
              <Button
                onClick={() => {
                  setIsRestored(false);
                  void session.dropDraft().then(onAnew);
                }}
              >
                {found.discard}
              </Button>
            }
          />
        )}
        {session.error !== null && (session.error.findings ?? []).length === 0 && (
          <ErrorPanel error={session.error} where={found.failed} onRetry={issue} />
        )}
        {session.isTried.current && errors.length > 0 && (
          <Alert
            type="error"
            showIcon
            className="editor-notice"
            title={clausesOf(
              errors.map((finding) =>
                fill(texts.editor.named, {
                  name: words.labelOf(finding.path),
                  value: words.findingText(finding),
                }),
              ),
              texts,
            )}
          />
        )}
        <div className="found">
          <div className="found-form">
            <FoundRow title={found.which}>
              <FoundPart />
            </FoundRow>
            <FoundRow title={found.wrong}>
              <BoundText path="event" rows={2} isRequired />
              <div className="editor-grid">
                <BoundText path="requiredValue" />
                <BoundText path="measuredValue" />
                <BoundChoice path="certainty" labels={sheet.choices.certainty} isButtons />
              </div>
            </FoundRow>
            <FoundRow title={found.since}>
              <BoundInstant path="discovery.at" isRequired />
              <div className="editor-grid">
                <BoundText path="discovery.place" />
                <BoundText path="discovery.way" />
                <BoundPerson path="owner" />
              </div>
            </FoundRow>
            <FoundRow title={found.sent}>
              <DeliveryPaste />
            </FoundRow>
            <FoundRow title={found.calls}>
              <FoundCustomers />
            </FoundRow>
            <FoundRow title={found.ask}>
              <Choices path="protections" labels={sheet.choices.protection} />
              <Choices path="requests" labels={sheet.choices.request} />
              <DueMoment path="requestBy" />
              <div className="editor-grid editor-grid-four">
                <BoundText path="cleanPoint.batch" />
                <BoundDate path="cleanPoint.on" />
                <BoundText path="cleanPoint.mark" />
                <BoundText path="sender.contactPhone" />
              </div>
            </FoundRow>
          </div>
          <FoundSide />
        </div>
      </div>
    </EditorProvider>
  );
}
