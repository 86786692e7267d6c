import { CheckOutlined, DownOutlined } from '@ant-design/icons';
import { type ExportRequest, printLanguages } from '@shared/contract';
import { type Complaint, hasRunningClocks } from '@shared/domain/complaint';
import { fill, type Texts } from '@shared/text';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useState } from 'react';
import { go, routes, useHasRight } from '../../../state';
import { ErrorPanel, useTexts } from '../../../ui';
import { StartReport } from './start-report';
import type { PrintLanguage } from './use-print-language';
import { useStartRecord } from './use-start-record';

export const caseActions = [
  'extend',
  'customerTime',
  'handOver',
  'stage',
  'receipt',
  'reopen',
  'withdraw',
  'merge',
  'void',
] as const;
export type CaseAction = (typeof caseActions)[number];

export type CaseExport = {
  readonly form: 'RTSP01-01-case' | 'transfer-slip';
  readonly format: ExportRequest['format'];
};

const toCustomer = 'deliver';
const dossiers = { plain: 'dossier', withCosts: 'dossier-costs' } as const;

/** Everything one can do with a case beside its next step. */
export function CaseActions(props: {
  readonly id: string;
  readonly body: Complaint;
  readonly hasDraft: boolean;
  readonly onAction: (action: CaseAction) => void;
  readonly onExport: (request: CaseExport) => void;
  /** 案卷 as one PDF. */
  readonly onDossier: (showsFinance: boolean) => void;
  readonly onPreview: (form: CaseExport['form']) => void;
  /** The case sheet's. */
  readonly language: PrintLanguage;
  readonly onLanguage: (language: PrintLanguage) => void;
}) {
  const texts = useTexts();
  const { detail } = texts.complaint;
  const labels = labelsOf(texts);
  const offered = caseActions.filter((action) => isOffered(action, props.body));
  const ntf = useStartRecord('ntf-analysis', props.id);
  const seesFinance = useHasRight('finance');
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const exports: readonly (CaseExport & { readonly key: string; readonly label: string })[] = [
    { key: 'case-pdf', form: 'RTSP01-01-case', format: 'pdf', label: detail.exportCasePdf },
    { key: 'case-xlsx', form: 'RTSP01-01-case', format: 'xlsx', label: detail.exportCaseXlsx },
    { key: 'slip-pdf', form: 'transfer-slip', format: 'pdf', label: detail.exportSlipPdf },
    { key: 'slip-xlsx', form: 'transfer-slip', format: 'xlsx', label: detail.exportSlipXlsx },
  ];
  const previews: readonly {
    readonly key: string;
    readonly form: CaseExport['form'];
    readonly label: string;
  }[] = [
    { key: 'case-preview', form: 'RTSP01-01-case', label: detail.previewCase },
    { key: 'slip-preview', form: 'transfer-slip', label: detail.previewSlip },
  ];
  return (
    <>
      <Dropdown
        trigger={['click']}
        open={isMenuOpen}
        // Choosing the language leaves the menu open: the paper is chosen next.
        onOpenChange={(next, { source }) => {
          if (source === 'trigger') setIsMenuOpen(next);
        }}
        menu={{
          items: [
            ...[...previews, ...exports].map(({ key, label }) => ({ key, label })),
            { key: dossiers.plain, label: texts.dossier.pdf },
            ...(seesFinance ? [{ key: dossiers.withCosts, label: texts.dossier.pdfWithCosts }] : []),
            { key: toCustomer, label: texts.delivery.toCustomer },
            { type: 'divider' },
            languageItems(props.language, texts),
          ],
          onClick: ({ key }) => {
            const language = printLanguages.find((each) => each === key);
            if (language !== undefined) return props.onLanguage(language);
            setIsMenuOpen(false);
            if (key === dossiers.plain || key === dossiers.withCosts)
              return props.onDossier(key === dossiers.withCosts);
            if (key === toCustomer) return void go(routes.deliver(props.id));
            const shown = previews.find((each) => each.key === key);
            if (shown !== undefined) props.onPreview(shown.form);
            const chosen = exports.find((each) => each.key === key);
            if (chosen !== undefined) props.onExport({ form: chosen.form, format: chosen.format });
          },
        }}
      >
        <Button>
          {detail.export} <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            ...offered.map((key) => ({
              key,
              label: labels[key],
              danger: key === 'void' || key === 'withdraw',
            })),
            { type: 'divider' },
            { key: startEscape, label: texts.notices.act.fromComplaint },
            { key: startNtf, label: ntf.exists ? texts.ntf.open : texts.ntf.start },
            ...begun.map((kind) => ({
              key: kind,
              label: fill(detail.begin, { name: texts.recordFacts.kind[kind] }),
            })),
          ],
          onClick: ({ key }) => {
            if (key === startNtf) return void ntf.open();
            if (key === startEscape)
              return void go(routes.recordNew('escape-event', { complaint: props.id }));
            const kind = begun.find((each) => each === key);
            if (kind !== undefined) return void go(routes.recordNew(kind, { complaint: props.id }));
            const chosen = offered.find((action) => action === key);
            if (chosen !== undefined) props.onAction(chosen);
          },
        }}
      >
        <Button>
          {detail.more} <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      <StartReport complaintId={props.id} />
      {ntf.error !== null && (
        <ErrorPanel error={ntf.error} where={texts.ntf.startFailed} onClose={ntf.forgetError} />
      )}
      <Button onClick={() => void go(routes.complaintEdit(props.id))}>
        {props.hasDraft ? detail.continueDraft : detail.edit}
      </Button>
    </>
  );
}

/** In the menu beside the actions. */
const startNtf = 'ntf';
const startEscape = 'escape';
/** Records that begin with what the complaint says. */
const begun = ['goods-return', 'feedback-sheet', 'internal-hand-over', 'support-request'] as const;

type MenuItem = NonNullable<MenuProps['items']>[number];

/** The languages of the case sheet, the chosen one ticked. */
const languageItems = (chosen: PrintLanguage, { complaint, frame }: Texts): MenuItem => ({
  type: 'group',
  label: complaint.detail.sheetLanguage,
  children: printLanguages.map((key) => ({
    key,
    label: frame.file.languages[key],
    icon:
      key === chosen ? (
        <CheckOutlined aria-label={complaint.detail.chosen} />
      ) : (
        // Keeps the names under each other.
        <CheckOutlined aria-hidden style={{ visibility: 'hidden' }} />
      ),
  })),
});

/** The dialogs' titles without the number are the names of the actions. */
const labelsOf = ({ complaint }: Texts): Readonly<Record<CaseAction, string>> => ({
  extend: nameOf(complaint.dialog.extend.title),
  customerTime: nameOf(complaint.dialog.customerTime.title),
  handOver: nameOf(complaint.dialog.handOver.title),
  stage: nameOf(complaint.dialog.stage.title),
  receipt: nameOf(complaint.dialog.receipt.title),
  reopen: nameOf(complaint.dialog.reopen.title),
  withdraw: nameOf(complaint.dialog.withdraw.title),
  merge: nameOf(complaint.dialog.merge.title),
  void: nameOf(complaint.dialog.void.title),
});

const nameOf = (title: string): string => title.split(' · ')[0] ?? title;

function isOffered(action: CaseAction, body: Complaint): boolean {
  const isClosed = body.milestones.closure.doneAt !== null;
  if (action === 'reopen') return isClosed || body.withdrawal !== null;
  if (action === 'extend' || action === 'customerTime') return !isClosed && hasRunningClocks(body);
  if (action === 'withdraw') return !isClosed && body.withdrawal === null;
  return true;
}
