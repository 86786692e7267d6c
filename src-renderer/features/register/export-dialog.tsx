import type { CallError, ComplaintFilter, ExportRequest } from '@shared/contract';
import { civilDateAt } from '@shared/domain/calendar';
import { formDefinitions } from '@shared/forms';
import { fill } from '@shared/text';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { FormatField, Preview, PrintLanguageField } from '../../preview';
import { startExport } from '../../state';
import { ChoiceField, ErrorPanel, TextField, useDesk, useNow } from '../../ui';
import { exportLabel, isMonth, requestOf, type ScopeKind } from './export-request';
import { OwnFormHint } from './own-form-hint';
import { RevisionField } from './revision-field';

export interface ExportDialogProps {
  readonly filter: ComplaintFilter;
  readonly matching: number;
  readonly selectedIds: readonly string[];
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** Which rows, which format, which language; the system then asks where. */
export function ExportDialog(props: ExportDialogProps) {
  const { texts, language, rules } = useDesk();
  const words = texts.register.export;
  const now = useNow();
  const [chosen, setChosen] = useState<ScopeKind | null>(null);
  const [format, setFormat] = useState<ExportRequest['format']>('xlsx');
  const [formLanguage, setFormLanguage] = useState<ExportRequest['language']>(language);
  const [month, setMonth] = useState(civilDateAt(now, rules.timeZone).slice(0, 7));
  const [code, setCode] = useState('RTSP01-01');
  const [revision, setRevision] = useState<string>();
  const [error, setError] = useState<CallError | null>(null);
  const [isStarting, setIsStarting] = useState(false);
  const [previewed, setPreviewed] = useState<ExportRequest | null>(null);
  const kind: ScopeKind = chosen ?? (props.selectedIds.length > 0 ? 'selection' : 'filter');
  const isReady =
    kind === 'month' ? isMonth(month) : kind === 'selection' ? props.selectedIds.length > 0 : true;

  const close = (): void => {
    props.onOpenChange(false);
    setChosen(null);
    setError(null);
  };
  const wanted = { filter: props.filter, ids: props.selectedIds, month, code, revision };
  const request = requestOf(kind, wanted, { format, language: formLanguage });
  const blankTitle = kind === 'blank' ? formDefinitions.get(code)?.title(texts) : undefined;
  const title = blankTitle ?? texts.frame.job.formRegister;
  const start = async (): Promise<void> => {
    setIsStarting(true);
    const failure = await startExport(request, exportLabel(title, format, texts));
    setIsStarting(false);
    if (failure === null) close();
    else setError(failure);
  };
  const scopes: readonly { readonly value: ScopeKind; readonly label: string }[] = [
    ...(props.selectedIds.length > 0
      ? [{ value: 'selection' as const, label: fill(words.selection, { count: props.selectedIds.length }) }]
      : []),
    { value: 'filter', label: fill(words.filtered, { count: props.matching.toLocaleString('en-US') }) },
    { value: 'month', label: words.month },
    { value: 'blank', label: words.blank },
  ];
  const forms = [...formDefinitions].map(([value, { title }]) => ({ value, label: title(texts) }));
  return (
    <>
      <Modal
        open={props.isOpen}
        title={words.title}
        width="40rem"
        onCancel={close}
        closable={{ 'aria-label': texts.frame.dialog.close }}
        footer={[
          <Button key="cancel" onClick={close}>
            {texts.frame.dialog.cancel}
          </Button>,
          <Button key="preview" disabled={!isReady} onClick={() => setPreviewed(request)}>
            {texts.preview.button}
          </Button>,
          <Button
            key="go"
            type="primary"
            loading={isStarting}
            disabled={!isReady}
            onClick={() => void start()}
          >
            {words.action}
          </Button>,
        ]}
      >
        <div className="export-fields">
          <ChoiceField label={words.scope} isButtons value={kind} onChange={setChosen} choices={scopes} />
          {kind === 'blank' && (
            <ChoiceField
              label={words.blankForm}
              value={code}
              isClearable={false}
              onChange={(next) => {
                setCode(next ?? code);
                setRevision(undefined);
              }}
              choices={forms}
            />
          )}
          {kind === 'blank' && <RevisionField code={code} value={revision} onChange={setRevision} />}
          {kind === 'month' && (
            <TextField
              label={words.monthField}
              hint={words.monthHint}
              value={month}
              onChange={setMonth}
              max={7}
              error={isMonth(month) ? undefined : words.monthHint}
            />
          )}
          <FormatField value={format} onChange={setFormat} />
          <PrintLanguageField label={words.language} value={formLanguage} onChange={setFormLanguage} />
          <OwnFormHint
            code={kind === 'blank' ? code : 'RTSP01-01'}
            revision={kind === 'blank' ? revision : undefined}
          />
          <p className="field-hint">{words.note}</p>
          {error !== null && <ErrorPanel error={error} where={words.button} onRetry={() => void start()} />}
        </div>
      </Modal>
      <Preview
        request={previewed}
        name={title}
        labelOf={(each) => exportLabel(title, each, texts)}
        onClose={() => setPreviewed(null)}
        onExported={() => {
          setPreviewed(null);
          close();
        }}
      />
    </>
  );
}
