import { caps } from '@shared/domain/scalars';
import { fill } from '@shared/text';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useSettings } from '../../../state';
import { DepartmentField, InstantField, PersonField, TextField } from '../../../ui';
import type { Case } from '../detail/use-case';
import { handOver, handOverLagMinutes } from '../model/actions';
import { instantText, spanText } from '../model/format';
import { useWording } from '../use-wording';
import { ActionDialog } from './action-dialog';
import { useRecord } from './use-record';

/** 转部门: to whom, when, how; warns when it came long after receipt. */
export function HandOverDialog({ of, onClose }: { readonly of: Case; readonly onClose: () => void }) {
  const { body, number } = of.stored;
  const wording = useWording();
  const { texts } = wording;
  const { dialog, empty } = texts.complaint;
  const words = dialog.handOver;
  const limit = useSettings(({ settings }) => settings.intake.handOverHours);
  const [department, setDepartment] = useState('');
  const [person, setPerson] = useState('');
  const [at, setAt] = useState<string | null>(null);
  const [way, setWay] = useState('');
  const [isResponsible, setIsResponsible] = useState(false);
  const [rowId] = useState(() => crypto.randomUUID());
  const { error, isBusy, record } = useRecord(of.stored, onClose);
  const lag = handOverLagMinutes(body.receivedAt, at);
  const missing = [department.trim() === '' && words.department, at === null && words.at].filter(
    (name) => name !== false,
  );
  return (
    <ActionDialog
      title={fill(words.title, { number })}
      okText={words.ok}
      record={
        <>
          <p>
            {fill(words.record, {
              at: at === null ? empty : instantText(at, wording),
              department: department === '' ? empty : department,
              person,
              lag: lag === null ? empty : spanText(lag * 60_000, texts),
            })}
          </p>
          {lag !== null && lag > limit * 60 && (
            <p className="tone-red">{fill(words.lagWarning, { limit })}</p>
          )}
        </>
      }
      problem={missing.length === 0 ? null : fill(dialog.fillAll, { fields: missing.join(' · ') })}
      error={error}
      isBusy={isBusy}
      onSubmit={() =>
        void record(
          handOver(body, { id: rowId, department, person, at, way, receivedAt: null }, isResponsible),
        )
      }
      onCancel={onClose}
    >
      <div className="editor-grid editor-grid-two">
        <DepartmentField label={words.department} value={department} onChange={setDepartment} isRequired />
        <PersonField label={words.person} value={person} onChange={setPerson} department={department} />
      </div>
      <InstantField label={words.at} value={at} onChange={setAt} isRequired />
      <TextField label={words.way} value={way} max={caps.short} onChange={setWay} />
      <Checkbox checked={isResponsible} onChange={(event) => setIsResponsible(event.target.checked)}>
        {words.becomesResponsible}
      </Checkbox>
    </ActionDialog>
  );
}
