import type { Answer, CallError, ExportRequest } from '@shared/contract';
import { type MilestoneKind, milestoneKinds } from '@shared/domain/deadline';
import { Tabs } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { exportLabel, Preview } from '../../../preview';
import { clearQuery, goBack, startExport, useCommand, usePreferences, useQueryParam } from '../../../state';
import { ErrorPanel, PageHeader } from '../../../ui';
import { useWording } from '../use-wording';
import { CaseActions, type CaseExport } from './case-actions';
import { CaseDialogs, type OpenDialog } from './case-dialogs';
import { CaseHead } from './case-head';
import { CaseNotices } from './case-notices';
import { CostsTab } from './costs-tab';
import { EscapeLinks } from './escape-links';
import { FilesTab } from './files-tab';
import { HandlingTab } from './handling-tab';
import { HistoryTab } from './history-tab';
import { InfoTab } from './info-tab';
import { MilestoneCardView } from './milestone-card-view';
import { NextBar } from './next-bar';
import { useCase } from './use-case';
import { useFolded } from './use-folded';
import { usePrintLanguage } from './use-print-language';

const isMilestone = (value: string | null): value is MilestoneKind =>
  milestoneKinds.some((kind) => kind === value);

/** A complaint, whole: what is next, its four clocks, and everything known about it. */
export function CaseView({ answer }: { readonly answer: Answer<'complaint.get'> }) {
  const of = useCase(answer);
  const { stored } = of;
  const { texts } = useWording();
  const { tabs } = texts.complaint;
  const ownLanguage = usePreferences((preferences) => preferences.language);
  const [sheetLanguage, setSheetLanguage] = usePrintLanguage(stored.body.customer.id);
  const mark = useQueryParam('mark');
  const [dialog, setDialog] = useState<OpenDialog>(() =>
    isMilestone(mark) ? { kind: 'mark', milestone: mark } : null,
  );
  const wantedTab = useQueryParam('tab');
  const [tab, setTab] = useState(wantedTab === 'costs' ? 'costs' : 'info');
  const [error, setError] = useState<CallError | null>(null);
  const [previewed, setPreviewed] = useState<CaseExport['form'] | null>(null);
  const foldMark = useRef<HTMLDivElement>(null);
  const isFolded = useFolded(foldMark);

  useEffect(() => {
    if (mark === null) return;
    if (isMilestone(mark)) setDialog({ kind: 'mark', milestone: mark });
    clearQuery();
  }, [mark]);

  const onMark = (milestone: MilestoneKind): void => setDialog({ kind: 'mark', milestone });
  const formOf = (form: CaseExport['form']): string =>
    form === 'transfer-slip' ? texts.frame.job.formSlip : texts.frame.job.formCase;
  const requestOf = ({ form, format }: CaseExport): ExportRequest => ({
    form,
    format,
    language: form === 'transfer-slip' ? ownLanguage : sheetLanguage,
    complaintId: stored.id,
  });
  const labelOf = ({ form, format }: CaseExport): string =>
    `${exportLabel(formOf(form), format, texts)} ${stored.number}`;
  const onExport = (wanted: CaseExport): void =>
    void startExport(requestOf(wanted), labelOf(wanted)).then(setError);
  const onDossier = (showsFinance: boolean): void =>
    void startExport(
      { form: 'dossier', format: 'pdf', language: sheetLanguage, caseId: stored.id, showsFinance },
      `${texts.dossier.title} ${stored.number}`,
    ).then(setError);
  useCommand('export', () => onExport({ form: 'RTSP01-01-case', format: 'xlsx' }));
  useCommand('print', () => setPreviewed('RTSP01-01-case'));

  const items = [
    { key: 'info', label: tabs.info, children: <InfoTab of={of} pieces={answer.pieces} /> },
    { key: 'handling', label: tabs.handling, children: <HandlingTab of={of} /> },
    { key: 'files', label: tabs.files, children: <FilesTab stored={stored} /> },
    { key: 'costs', label: tabs.costs, children: <CostsTab of={of} /> },
    { key: 'history', label: tabs.history, children: <HistoryTab id={stored.id} /> },
  ];
  const nextBar = answer.isVoid ? null : (
    <NextBar of={of} onMark={onMark} onShowGaps={() => setTab('handling')} />
  );
  return (
    <div className="case">
      <div className="case-folded" hidden={!isFolded}>
        <div className="case-folded-line">
          <strong className="numbers">{stored.number}</strong>
          {isFolded && nextBar}
          <span className="case-folded-cards">
            {milestoneKinds.map((kind) => (
              <MilestoneCardView key={kind} kind={kind} of={of} isFolded onMark={onMark} />
            ))}
          </span>
        </div>
      </div>
      <PageHeader
        title={<span className="numbers">{stored.number}</span>}
        note={<CaseHead of={of} />}
        onBack={() => void goBack()}
        actions={
          answer.isVoid ? undefined : (
            <CaseActions
              id={stored.id}
              body={stored.body}
              hasDraft={answer.draft !== null}
              onAction={(kind) => setDialog({ kind })}
              onExport={onExport}
              onDossier={onDossier}
              onPreview={setPreviewed}
              language={sheetLanguage}
              onLanguage={setSheetLanguage}
            />
          )
        }
      />
      <div ref={foldMark} className="case-fold-mark" />
      {error !== null && <ErrorPanel error={error} onClose={() => setError(null)} />}
      <CaseNotices of={of} voidReason={answer.isVoid ? answer.voidReason : null} />
      {!answer.isVoid && <EscapeLinks id={stored.id} number={stored.number} />}
      {nextBar}
      <div className="case-cards">
        {milestoneKinds.map((kind) => (
          <MilestoneCardView key={kind} kind={kind} of={of} isFolded={false} onMark={onMark} />
        ))}
      </div>
      <Tabs className="case-tabs" activeKey={tab} onChange={setTab} items={items} destroyOnHidden />
      <CaseDialogs of={of} agreedTimes={answer.agreedTimes} dialog={dialog} onClose={() => setDialog(null)} />
      <Preview
        request={previewed === null ? null : requestOf({ form: previewed, format: 'pdf' })}
        name={previewed === null ? '' : `${formOf(previewed)} ${stored.number}`}
        labelOf={(format) => (previewed === null ? '' : labelOf({ form: previewed, format }))}
        onClose={() => setPreviewed(null)}
      />
    </div>
  );
}
