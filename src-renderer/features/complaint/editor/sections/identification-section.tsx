import { fill } from '@shared/text';
import { useMemo } from 'react';
import { useSettings } from '../../../../state';
import { CustomerField, useTexts } from '../../../../ui';
import { handOverLagMinutes } from '../../model/actions';
import { spanText } from '../../model/format';
import {
  BoundChoice,
  BoundDate,
  BoundInstant,
  BoundPerson,
  BoundText,
  useFieldProps,
  useFieldValue,
  useRevision,
  useSetField,
} from '../fields';
import { HandOverRows } from './hand-over-rows';

/** A 标识: who, when, by which channel, what was said. */
export function IdentificationSection() {
  const { choices, complaint } = useTexts();
  return (
    <>
      <div className="editor-grid">
        <CustomerPicker />
        <BoundText path="customer.contactName" />
        <BoundText path="customer.contactPhone" />
        <BoundInstant path="receivedAt" isRequired hint={complaint.editor.clauseTimes} />
        <NoticedField />
        <BoundChoice path="channel" labels={choices.channel} isRequired />
        <BoundChoice path="form" labels={choices.complaintForm} isButtons />
        <BoundPerson path="receivedBy" />
        <BoundText path="customerComplaintNumber" />
        <BoundDate path="discoveredOn" />
        <BoundText path="customer.plant" />
        <BoundText path="customer.code" />
        <BoundText path="customer.supplierCode" />
        <CompanyField />
      </div>
      <BoundText path="statement" rows={3} isRequired />
      <div className="editor-grid editor-grid-two">
        <BoundText path="expectation" rows={2} />
        <BoundText path="promised" rows={2} />
      </div>
      <HandOverRows />
    </>
  );
}

/** 获知时间 of a message that lay unread; how long it lay stands below it, since T0 is its arrival. */
function NoticedField() {
  const texts = useTexts();
  const receivedAt = useFieldValue('receivedAt');
  const noticedAt = useFieldValue('noticedAt');
  const lag = handOverLagMinutes(receivedAt, noticedAt);
  const hint =
    lag === null || lag <= 0
      ? undefined
      : fill(texts.complaint.editor.noticedLag, { lag: spanText(lag * 60_000, texts) });
  return <BoundInstant path="noticedAt" hint={hint} />;
}

/** 法律实体: which of our firms answers; empty = the one the customer's file names. */
function CompanyField() {
  const { complaint } = useTexts();
  const entities = useSettings(({ settings }) => settings.companies.entities);
  const names = useMemo(() => Object.fromEntries(entities.map(({ id, name }) => [id, name])), [entities]);
  return <BoundChoice path="companyId" labels={names} placeholder={complaint.editor.companyOfFile} />;
}

function CustomerPicker() {
  const { label, error, warning } = useFieldProps('customer.name');
  const value = useFieldValue('customer');
  const set = useSetField('customer');
  const revision = useRevision();
  return (
    <CustomerField
      key={revision}
      path="customer.name"
      label={label}
      error={error}
      warning={warning}
      value={value}
      onChange={set}
      isRequired
    />
  );
}
