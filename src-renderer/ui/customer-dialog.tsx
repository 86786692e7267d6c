import type { CallError } from '@shared/contract';
import { type CustomerContact, contactOf, type StoredCustomer } from '@shared/domain/customer';
import { caps } from '@shared/domain/scalars';
import { fill } from '@shared/text';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { ChoiceField, choicesOf } from './choice-field';
import { useDesk } from './desk-context';
import { FileDialog } from './file-dialog';
import { MultiChoiceField } from './multi-choice-field';
import { TextField } from './text-field';

type TextKey = 'name' | 'shortName' | 'englishName' | 'code' | 'plant' | 'supplierCode';

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
  const first = contactOf(body, null);
  const setContact = (change: Partial<CustomerContact>): void => {
    const isNew = first.id === '';
    const next = { ...first, ...change, id: isNew ? crypto.randomUUID() : first.id };
    const contacts = isNew ? [next] : body.contacts.map((each) => (each.id === next.id ? next : each));
    setBody({ ...body, contacts });
  };
  const contact = (key: 'name' | 'phone' | 'email', label: string) => (
    <TextField
      label={label}
      value={first[key]}
      max={caps.short}
      onChange={(value) => setContact({ [key]: value })}
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
      {contact('name', fields['customer.contactName'])}
      {contact('phone', fields['customer.contactPhone'])}
      {contact('email', file.email)}
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
      <MultiChoiceField
        label={file.reportLayout}
        value={body.reportFormats}
        choices={choicesOf(texts.papers.customerFile.formats)}
        onChange={(reportFormats) => setBody({ ...body, reportFormats: [...reportFormats] })}
      />
      <Checkbox
        checked={body.takesShortReports}
        onChange={(event) => setBody({ ...body, takesShortReports: event.target.checked })}
      >
        {file.takesShortReports}
      </Checkbox>
    </FileDialog>
  );
}
