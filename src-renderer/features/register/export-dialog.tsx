import type { ComplaintFilter } from '@shared/contract';
import { civilDateAt } from '@shared/domain/calendar';
import { formDefinitions } from '@shared/forms';
import { fill } from '@shared/text';
import { useState } from 'react';
import { ExportListing } from '../../preview';
import { ChoiceField, TextField, useDesk, useNow } from '../../ui';
import { isMonth, requestOf, type ScopeKind } from './export-request';
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
  const { texts, rules } = useDesk();
  const words = texts.register.export;
  const now = useNow();
  const [chosen, setChosen] = useState<ScopeKind | null>(null);
  const [month, setMonth] = useState(civilDateAt(now, rules.timeZone).slice(0, 7));
  const [code, setCode] = useState('RTSP01-01');
  const [revision, setRevision] = useState<string>();
  const kind: ScopeKind = chosen ?? (props.selectedIds.length > 0 ? 'selection' : 'filter');
  const isReady =
    kind === 'month' ? isMonth(month) : kind === 'selection' ? props.selectedIds.length > 0 : true;
  const wanted = { filter: props.filter, ids: props.selectedIds, month, code, revision };
  const blankTitle = kind === 'blank' ? formDefinitions.get(code)?.title(texts) : undefined;
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
    <ExportListing
      isOpen={props.isOpen}
      title={words.title}
      name={blankTitle ?? texts.frame.job.formRegister}
      action={words.action}
      note={words.note}
      isReady={isReady}
      requestOf={(choice) => requestOf(kind, wanted, choice)}
      hint={
        <OwnFormHint
          code={kind === 'blank' ? code : 'RTSP01-01'}
          revision={kind === 'blank' ? revision : undefined}
        />
      }
      onClose={() => {
        props.onOpenChange(false);
        setChosen(null);
      }}
    >
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
    </ExportListing>
  );
}
