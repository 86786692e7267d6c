import { datesOf } from '@shared/domain/record';
import type { RecordDate } from '@shared/domain/record-date';
import { Table } from 'antd';
import { useMemo } from 'react';
import { useSettings } from '../../state';
import { useDesk, useTexts } from '../../ui';
import type { ShownRecord } from '../description';
import { DueMark } from '../due-mark';

/** Everything of the record that can be late, from its own body. */
export function useDatesOf({ stored, isVoid }: ShownRecord): readonly RecordDate[] {
  const { rules, calendar } = useDesk();
  const { timeZone } = rules;
  const noticeHours = useSettings(({ settings }) => settings.intake.noticeHours);
  const callBackDays = useSettings(({ settings }) => settings.feedback.callBackDays);
  const judgingDays = useSettings(({ settings }) => settings.service.judgingWorkingDays);
  return useMemo(
    () =>
      isVoid
        ? []
        : datesOf(stored.kind, stored.body, {
            timeZone,
            lookup: calendar.fact,
            noticeHours,
            callBackDays,
            judgingDays,
          }),
    [stored, isVoid, timeZone, calendar, noticeHours, callBackDays, judgingDays],
  );
}

/** What is due and was due of a record, with how it stands. */
export function DatesList({ dates }: { readonly dates: readonly RecordDate[] }) {
  const texts = useTexts();
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
            render: (_: unknown, { due, done }) => <DueMark due={due} done={done} />,
          },
        ]}
      />
    </section>
  );
}
