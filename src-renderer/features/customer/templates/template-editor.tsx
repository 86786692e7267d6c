import type { CustomerTemplateReading } from '@shared/contract';
import type { StoredCustomer } from '@shared/domain/customer';
import type { TemplateContent, TemplateVersion } from '@shared/domain/customer-template';
import { isSame } from '@shared/domain/same';
import { doubtfulIn, mappingOfPlan, planOf } from '@shared/domain/template';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../../api';
import { useHasRight, useUnsaved } from '../../../state';
import { ConfirmDialog, ErrorPanel, TextField, useCall, useTexts } from '../../../ui';
import { DocumentTags } from './document-tags';
import { FillDialog } from './fill-dialog';
import { MappedSheets } from './mapped-sheets';

const longestName = 120;
const longestReason = 200;

/** A customer's file that was just chosen, or a version that is changed: what goes where, its name, and what is done with it. */
export function TemplateEditor(props: {
  readonly customer: StoredCustomer;
  readonly reading: CustomerTemplateReading;
  /** Null for a file that was just chosen for a new template. */
  readonly before: TemplateVersion | null;
  /** The mapping to begin with; null takes what is recognised. */
  readonly isRecognised: boolean;
  readonly onClose: () => void;
}) {
  const { customerTemplate: words } = useTexts();
  const { reading, before, customer } = props;
  const mayWrite = useHasRight('write');
  const [first] = useState(() =>
    planOf(reading.proposal, props.isRecognised || before === null ? null : before.content.mapping),
  );
  const [plan, setPlan] = useState(first);
  const firstName = before?.content.name ?? stemOf(reading.fileName);
  const [name, setName] = useState(firstName);
  const [isLeaving, setIsLeaving] = useState(false);
  const [reason, setReason] = useState('');
  const [isFilling, setIsFilling] = useState(false);
  const { error, isBusy, send } = useCall(props.onClose);
  const mapping = mappingOfPlan(plan);
  const { attachmentId, fileName, form } = reading;
  const content: TemplateContent = {
    name: name.trim(),
    form,
    attachmentId,
    fileName,
    mapping,
    isRetired: false,
  };
  const isChanged = before === null || !isSame(before.content, content);
  // What was only recognised is recognised again; what somebody pointed at is not.
  const isTouched = plan !== first || reason !== '' || name !== firstName;
  useUnsaved(isTouched && !isBusy, words.unsaved, () => Promise.resolve());
  const isTooLong = name.length > longestName || reason.length > longestReason;
  const canSave = mayWrite && isChanged && name.trim() !== '' && !isTooLong;
  const save = (): void =>
    void send(
      call('customerTemplate.save', {
        customerId: customer.id,
        templateId: before?.templateId ?? null,
        revision: before?.revision ?? 0,
        content,
        reason: reason.trim(),
      }),
    );
  const doubtful = reading.sheets.reduce((sum, { name: sheet }) => sum + doubtfulIn(plan, sheet).length, 0);
  return (
    <section className="template-editor" aria-label={words.editor}>
      <div className="template-bar">
        <TextField label={words.name} isRequired value={name} max={longestName} onChange={setName} />
        {before !== null && (
          <TextField label={words.reason} value={reason} max={longestReason} onChange={setReason} />
        )}
        <div className="template-actions">
          <Button onClick={() => (isTouched ? setIsLeaving(true) : props.onClose())}>{words.back}</Button>
          <Button onClick={() => setIsFilling(true)}>{words.fill.once}</Button>
          <Button type="primary" disabled={!canSave} loading={isBusy} onClick={save}>
            {before === null ? words.save : fill(words.saveNext, { n: before.revision + 1 })}
          </Button>
        </div>
      </div>
      <p className="case-quiet">{fill(words.forms[form], { file: fileName })}</p>
      {error !== null && <ErrorPanel error={error} where={words.editor} />}
      {reading.kind === 'document' ? (
        <DocumentTags reading={reading} />
      ) : (
        <MappedSheets reading={reading} plan={plan} doubtful={doubtful} onChange={setPlan} />
      )}
      <ConfirmDialog
        isOpen={isLeaving}
        title={fill(words.leaving.title, { name: firstName })}
        action={words.leaving.leave}
        cancelLabel={words.leaving.stay}
        onConfirm={props.onClose}
        onCancel={() => setIsLeaving(false)}
      >
        <p>{words.leaving.what}</p>
      </ConfirmDialog>
      {isFilling && (
        <FillDialog
          customerId={customer.id}
          form={form}
          name={name.trim() === '' ? fileName : name.trim()}
          choice={{ kind: 'once', attachmentId, mapping }}
          onClose={() => setIsFilling(false)}
        />
      )}
    </section>
  );
}

const stemOf = (fileName: string): string => fileName.replace(/\.[^.]+$/, '').slice(0, longestName);
