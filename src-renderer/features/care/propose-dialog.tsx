import type { Answer, CallError } from '@shared/contract';
import { civilDateAt } from '@shared/domain/calendar';
import { fill } from '@shared/text';
import { Alert, Table } from 'antd';
import { useState } from 'react';
import { call, useQuery } from '../../api';
import { ActionDialog, ChoiceField, ErrorPanel, ScrollBox, useDesk, useNow } from '../../ui';
import { LastBatch } from './last-batch';
import { WithoutGrade } from './without-grade';

type Missing = Answer<'care.propose'>['missing'][number];

/** Shows what a year lacks before it is made; what was made can be taken back here as one step. */
export function ProposeDialog({ onClose }: { readonly onClose: () => void }) {
  const { texts, rules } = useDesk();
  const say = texts.care.propose;
  const thisYear = Number(civilDateAt(useNow(), rules.timeZone).slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const [token, setToken] = useState(() => crypto.randomUUID());
  const [error, setError] = useState<CallError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [said, setSaid] = useState('');
  const query = useQuery('care.propose', { year });
  const found = query.value;
  const missing = found?.missing ?? [];
  const submit = async (): Promise<void> => {
    setIsBusy(true);
    const customerIds = missing.map(({ customerId }) => customerId);
    const result = await call('care.create', { year, token, customerIds });
    setIsBusy(false);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    const { count, first, last } = result.value;
    setSaid(fill(say.made, { n: count, first, last }));
    setToken(crypto.randomUUID());
  };
  return (
    <ActionDialog
      title={fill(say.title, { year })}
      okText={fill(say.action, { n: missing.length })}
      record={missing.length === 0 ? '' : fill(say.record, { n: missing.length })}
      problem={found !== undefined && missing.length === 0 ? say.noneMissing : null}
      error={error}
      isBusy={isBusy || found === undefined}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <ChoiceField
        label={say.year}
        isButtons
        isClearable={false}
        value={String(year)}
        onChange={(next) => setYear(Number(next ?? year))}
        choices={[thisYear, thisYear + 1].map((each) => ({ value: String(each), label: String(each) }))}
      />
      {query.error !== undefined && <ErrorPanel error={query.error} onRetry={query.reload} />}
      {said !== '' && <Alert type="success" showIcon title={said} />}
      {found !== undefined && (
        <>
          {missing.length > 0 && <MissingTable missing={missing} total={found.missingTotal} />}
          {found.planned > 0 && <p className="case-quiet">{fill(say.planned, { n: found.planned })}</p>}
          <WithoutGrade customers={found.withoutGrade} total={found.withoutGradeTotal} onLeave={onClose} />
          {found.last !== null && (
            <LastBatch
              key={found.last.proposalId}
              batch={found.last}
              onUndone={(n) => setSaid(fill(say.undone, { n }))}
            />
          )}
        </>
      )}
    </ActionDialog>
  );
}

const shown = 100;

function MissingTable({ missing, total }: { readonly missing: readonly Missing[]; readonly total: number }) {
  const texts = useDesk().texts;
  const say = texts.care.propose;
  const title = fill(say.missing, { n: total });
  return (
    <ScrollBox label={title}>
      <h4>{title}</h4>
      <Table<Missing>
        size="small"
        pagination={false}
        rowKey="customerId"
        dataSource={missing.slice(0, shown)}
        columns={[
          { key: 'name', title: say.customer, dataIndex: 'name' },
          {
            key: 'grade',
            title: say.grade,
            render: (_: unknown, { grade }) => texts.papers.customerFile.grades[grade],
          },
          {
            key: 'last',
            title: say.last,
            className: 'numbers',
            render: (_: unknown, { lastContactOn }) => lastContactOn ?? say.never,
          },
          { key: 'first', title: say.first, className: 'numbers', dataIndex: 'firstDue' },
          { key: 'contacts', title: say.contacts, className: 'numbers record-right', dataIndex: 'contacts' },
        ]}
      />
      {total > shown && <p className="case-quiet">{fill(say.more, { n: total - shown })}</p>}
    </ScrollBox>
  );
}
