import { FileAddOutlined } from '@ant-design/icons';
import type { CallError, CustomerTemplateReading, Result } from '@shared/contract';
import type { StoredCustomer } from '@shared/domain/customer';
import { type TemplateForm, type TemplateVersion, templateForms } from '@shared/domain/customer-template';
import { Button } from 'antd';
import { useState } from 'react';
import { call, useQuery } from '../../../api';
import { useHasRight } from '../../../state';
import { ChoiceField, EmptyState, ErrorPanel, Loading, useTexts } from '../../../ui';
import { FillDialog } from './fill-dialog';
import { TemplateCard } from './template-card';
import { TemplateEditor } from './template-editor';

interface Opened {
  readonly reading: CustomerTemplateReading;
  readonly before: TemplateVersion | null;
  /** Another file came in the place of the version's. */
  readonly isRecognised: boolean;
}

/** 报告模板 of a customer (5.3.6): his own files, added once, mapped on their picture, filled. */
export function TemplatesTab({ customer }: { readonly customer: StoredCustomer }) {
  const { customerTemplate: words } = useTexts();
  const query = useQuery('customerTemplate.list', { customerId: customer.id });
  const mayWrite = useHasRight('write');
  const [form, setForm] = useState<TemplateForm>('8D');
  const [opened, setOpened] = useState<Opened | null>(null);
  const [filled, setFilled] = useState<TemplateVersion | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const open = async (
    ask: Promise<Result<CustomerTemplateReading | null>>,
    rest: Omit<Opened, 'reading'>,
  ): Promise<void> => {
    setIsBusy(true);
    const answer = await ask;
    setIsBusy(false);
    setError(answer.ok ? null : answer.error);
    if (answer.ok && answer.value !== null) setOpened({ ...rest, reading: answer.value });
  };
  const pick = async (kind: TemplateForm): Promise<Result<CustomerTemplateReading | null>> => {
    const picked = await call('customerTemplate.pick', { form: kind });
    return picked.ok ? { ok: true, value: picked.value.reading } : picked;
  };
  if (query.error !== undefined) return <ErrorPanel error={query.error} onRetry={query.reload} />;
  if (query.value === undefined) return query.isSlow ? <Loading /> : null;
  if (opened !== null)
    return <TemplateEditor customer={customer} {...opened} onClose={() => setOpened(null)} />;
  const { templates } = query.value;
  const add = (
    <div className="template-add">
      <ChoiceField
        label={words.filledWith}
        isClearable={false}
        value={form}
        choices={templateForms.map((each) => ({ value: each, label: words.formNames[each] }))}
        onChange={(next) => setForm(next ?? '8D')}
      />
      <Button
        type={templates.length === 0 ? 'primary' : 'default'}
        icon={<FileAddOutlined aria-hidden />}
        disabled={!mayWrite}
        loading={isBusy}
        onClick={() => void open(pick(form), { before: null, isRecognised: true })}
      >
        {words.add}
      </Button>
    </div>
  );
  return (
    <section className="customer-templates" aria-label={words.title}>
      {error !== null && <ErrorPanel error={error} where={words.title} onClose={() => setError(null)} />}
      {templates.length === 0 ? (
        <EmptyState text={words.empty} action={add} />
      ) : (
        <>
          {templates.map((template) => (
            <TemplateCard
              key={template.id}
              template={template}
              isBusy={isBusy}
              onFill={setFilled}
              onChange={(before) => {
                const { form: own, attachmentId } = before.content;
                const ask = call('customerTemplate.read', { form: own, attachmentId });
                void open(ask, { before, isRecognised: false });
              }}
              onReplace={(before) => void open(pick(before.content.form), { before, isRecognised: true })}
            />
          ))}
          {add}
        </>
      )}
      {filled !== null && (
        <FillDialog
          customerId={customer.id}
          form={filled.content.form}
          name={filled.content.name}
          choice={{ kind: 'kept', versionId: filled.id }}
          onClose={() => setFilled(null)}
        />
      )}
    </section>
  );
}
