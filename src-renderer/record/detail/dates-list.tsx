import { recordThing } from '@shared/domain/dated';
import { datesOf, dayOfDue } from '@shared/domain/record';
import type { RecordDate } from '@shared/domain/record-date';
import { dateRulesOf } from '@shared/domain/settings';
import { Table } from 'antd';
import { useMemo } from 'react';
import { useSettings } from '../../state';
import { useDesk } from '../../ui';
import { WhyDate } from '../dated/why-date';
import type { ShownRecord } from '../description';
import { DueMark } from '../due-mark';

/** Everything of the record that can be late, from its own body. */
export function useDatesOf({ stored, isVoid }: ShownRecord): readonly RecordDate[] {
  const { calendar } = useDesk();
  const settings = useSettings((state) => state.settings);
  return useMemo(
    () => (isVoid ? [] : datesOf(stored.kind, stored.body, dateRulesOf(settings, calendar))),
    [stored, isVoid, calendar, settings],
  );
}

/** What is due and was due of a record, with how it stands. */
export function DatesList({
  dates,
  record,
}: {
  readonly dates: readonly RecordDate[];
  readonly record: ShownRecord;
}) {
  const { texts, people, departments, rules } = useDesk();
  const say = texts.record.dates;
  if (dates.length === 0) return null;
  return (
    <section className="case-panel record-dates" aria-label={say.title}>
      <h3>{say.title}</h3>
      <Table<RecordDate>
        size="small"
        pagination={false}
        rowKey="id"
        dataSource={[...dates]}
        columns={[
          { key: 'what', title: say.what, render: (_: unknown, { what }) => texts.recordFacts.date[what] },
          { key: 'text', title: say.text, dataIndex: 'text' },
          { key: 'owner', title: say.owner, dataIndex: 'owner' },
          {
            key: 'due',
            title: say.due,
            render: (_: unknown, date) => {
              const { due, done, earliest } = date;
              const dueOn = due === null ? null : dayOfDue(due, rules.timeZone);
              const thing = recordThing(
                { ...record.stored, recordId: record.stored.id, customerName: '', subject: '' },
                { date, dueOn },
                { people, departments },
              );
              return (
                <span className="record-why">
                  <DueMark due={due} done={done} earliest={earliest} />
                  {thing !== null && <WhyDate thing={thing} />}
                </span>
              );
            },
          },
        ]}
      />
    </section>
  );
}
