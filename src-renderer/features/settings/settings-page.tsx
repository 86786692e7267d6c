import { fill, listOf } from '@shared/text';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useCommand, useReady, useSettings, useUnsaved } from '../../state';
import {
  ConfirmDialog,
  createUnreadableStore,
  ErrorPanel,
  focusField,
  PageHeader,
  UnreadableProvider,
  useHasUnreadable,
  useTexts,
} from '../../ui';
import { AbsencesSection } from './absences-section';
import { BackupSection } from './backup-section';
import { CalendarSection } from './calendar-section';
import { CareSection } from './care-section';
import { ClosingSection } from './closing-section';
import { CompanySection } from './company-section';
import { CoverageSection } from './coverage-section';
import { CustomSection } from './custom-section';
import { DepartmentsSection } from './departments-section';
import { DisplaySection } from './display-section';
import { EnquiriesSection } from './enquiries-section';
import { FeedbackSection } from './feedback-section';
import { FormsSection } from './forms-section';
import { HistorySection } from './history-section';
import { IntakeSection } from './intake-section';
import { MailSection } from './mail-section';
import { MovedDialog } from './moved-dialog';
import { NoteDialog } from './note-dialog';
import { NumberingSection } from './numbering-section';
import { OrdersSection } from './orders-section';
import { PeopleSection } from './people-section';
import { PhrasesSection } from './phrases-section';
import { RemindersSection } from './reminders-section';
import { ReportSection } from './report-section';
import { RestoreDialog } from './restore-dialog';
import { RulesSection } from './rules-section';
import { SectionIndex } from './section-index';
import { ServiceSection } from './service-section';
import { SurveySection } from './survey-section';
import { useSettingsDraft } from './use-settings-draft';
import { VisitsSection } from './visits-section';
import './settings.css';

/** Everything a rule depends on, in sections, saved together; before it, which deadlines it would move. */
export function SettingsPage() {
  const texts = useTexts();
  const words = texts.settings;
  const { message } = App.useApp();
  const isLoaded = useSettings((state) => state.isLoaded);
  const [isAsking, setIsAsking] = useState(false);
  const [isRestoring, setIsRestoring] = useState(false);
  const editing = useSettingsDraft(() => void message.success(words.saved));
  const { settings, changed, error } = editing;
  const [unreadable] = useState(createUnreadableStore);
  const hasUnreadable = useHasUnreadable(unreadable);
  const save = async (): Promise<void> => {
    // What cannot be read stands on the screen only: saving would keep another value than the person sees.
    // What is half typed is named once its field is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const [unread] = unreadable.getState().byPath.keys();
    const wrong = unread ?? (await editing.save(null));
    if (wrong !== null) focusField(wrong);
  };
  useReady('settings', isLoaded);
  useCommand('save', () => void save());
  useUnsaved(changed.length > 0, words.name, async () => undefined);
  const names = listOf(
    changed.map((name) => words.section[name]),
    texts,
  );
  const section = { settings, edit: editing.edit, errorOf: editing.errorOf };
  return (
    <div className="settings">
      <PageHeader title={texts.frame.page.settings} />
      <div className="settings-body">
        <SectionIndex changed={changed} />
        <UnreadableProvider value={unreadable}>
          <div className="settings-sections">
            <DisplaySection />
            <BackupSection onRestore={() => setIsRestoring(true)} />
            <CompanySection {...section} />
            <FormsSection {...section} />
            <NumberingSection {...section} />
            <DepartmentsSection {...section} />
            <PeopleSection {...section} />
            <AbsencesSection {...section} />
            <RulesSection {...section} />
            <CalendarSection {...section} />
            <CoverageSection />
            <RemindersSection {...section} />
            <IntakeSection {...section} />
            <ClosingSection {...section} />
            <FeedbackSection {...section} />
            <EnquiriesSection {...section} />
            <VisitsSection {...section} />
            <CareSection {...section} />
            <OrdersSection {...section} />
            <ServiceSection {...section} />
            <SurveySection {...section} />
            <ReportSection {...section} />
            <MailSection {...section} />
            <CustomSection {...section} />
            <PhrasesSection {...section} />
            <HistorySection />
          </div>
        </UnreadableProvider>
      </div>
      <footer className="settings-bar">
        {error !== null && (
          <ErrorPanel
            error={error}
            where={words.name}
            onRetry={error.code === 'stale' ? editing.reload : () => void save()}
            retryLabel={error.code === 'stale' ? texts.frame.error.reload : undefined}
          />
        )}
        <div className="settings-bar-row">
          <span role="status">
            {changed.length === 0 ? words.unchanged : fill(words.changed, { sections: names })}
          </span>
          {hasUnreadable && <span className="tone-amber">{texts.frame.field.fixUnreadable}</span>}
          {changed.length > 0 && (
            <Button type="text" onClick={() => setIsAsking(true)}>
              {words.undo}
            </Button>
          )}
          <Button
            type="primary"
            aria-keyshortcuts="Control+S"
            disabled={changed.length === 0 || hasUnreadable}
            loading={editing.isSaving}
            onClick={() => void save()}
          >
            {words.save} <kbd>Ctrl+S</kbd>
          </Button>
        </div>
      </footer>
      <ConfirmDialog
        isOpen={isAsking}
        title={fill(words.undoTitle, { sections: names })}
        action={words.undo}
        onCancel={() => setIsAsking(false)}
        onConfirm={() => {
          editing.undo();
          setIsAsking(false);
        }}
      >
        <p>{words.undoBody}</p>
      </ConfirmDialog>
      <NoteDialog
        isOpen={editing.needsNote}
        isBusy={editing.isSaving}
        errorOf={editing.errorOf}
        onSave={(note) => void editing.save(note)}
        onCancel={editing.closeNote}
      />
      {isRestoring && <RestoreDialog onClose={() => setIsRestoring(false)} />}
      <MovedDialog change={editing.moved} onSave={editing.saveMoved} onCancel={editing.closeMoved} />
    </div>
  );
}
