import type { CallError } from '@shared/contract';
import type { Customer, StoredCustomer } from '@shared/domain/customer';
import { caps } from '@shared/domain/scalars';
import { fill } from '@shared/text';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { ChoiceField, choicesOf } from './choice-field';
import { useDesk } from './desk-context';
import { FileDialog } from './file-dialog';
import { TextField } from './text-field';

type TextKey = {
  [K in keyof Customer]-?: Customer[K] extends string ? (string extends Customer[K] ? K : never) : never;
}[keyof Customer];

/** 编辑档案 of a customer: names, codes, contact, which firm of ours supplies, the language of papers. */
export function CustomerDialog(props: {
  readonly customer: StoredCustomer;
  readonly onSaved: (customer: StoredCustomer) => void;
  readonly onClose: () => void;
}) {
  const { texts, companies, saveCustomer } = useDesk();
  const { file } = texts.frame;
  const { customer } = props;
  const [body, setBody] = useState(customer.body);
  const [error, setError] = useState<CallError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const save = async (): Promise<void> => {
    setIsBusy(true);
    const result = await saveCustomer({ id: customer.id, version: customer.version, body });
    setIsBusy(false);
    if (result.ok) props.onSaved(result.value);
    else setError(result.error);
  };
  const text = (key: TextKey, label: string, max: number = caps.short) => (
    <TextField
      label={label}
      value={body[key]}
      max={max}
      isRequired={key === 'name'}
      onChange={(value) => setBody({ ...body, [key]: value })}
    />
  );
  const { fields } = texts;
  return (
    <FileDialog
      title={fill(file.customerTitle, { name: customer.body.name })}
      error={error}
      isBusy={isBusy}
      isReady={body.name.trim() !== ''}
      onSave={() => void save()}
      onClose={props.onClose}
    >
      {text('name', fields['customer.name'], caps.line)}
      {text('shortName', file.shortName)}
      {text('englishName', file.englishName, caps.line)}
      {text('code', fields['customer.code'])}
      {text('plant', fields['customer.plant'])}
      {text('supplierCode', fields['customer.supplierCode'])}
      {text('contactName', fields['customer.contactName'])}
      {text('contactPhone', fields['customer.contactPhone'])}
      {text('contactEmail', file.email)}
      <ChoiceField
        label={file.company}
        value={body.companyId}
        placeholder={file.anyCompany}
        choices={companies.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(companyId) => setBody({ ...body, companyId })}
      />
      <ChoiceField
        label={file.language}
        value={body.language}
        isClearable={false}
        choices={choicesOf(file.languages)}
        onChange={(language) => setBody({ ...body, language: language ?? body.language })}
      />
      <ChoiceField
        label={file.reportLayout}
        value={body.reportLayout ?? '8D'}
        isClearable={false}
        choices={choicesOf(texts.workspace.page.layouts)}
        onChange={(reportLayout) => setBody({ ...body, reportLayout: reportLayout ?? '8D' })}
      />
      <Checkbox
        checked={body.takesShortReports === true}
        onChange={(event) => setBody({ ...body, takesShortReports: event.target.checked })}
      >
        {file.takesShortReports}
      </Checkbox>
    </FileDialog>
  );
}
