import { ExportOutlined } from '@ant-design/icons';
import type { CallError } from '@shared/contract';
import { addMonths, type CivilDate } from '@shared/domain/calendar';
import { kindsOf } from '@shared/domain/dated';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { call } from '../../api';
import { showJob, useCommand } from '../../state';
import { ErrorPanel, useTexts } from '../../ui';
import { ownSpanOf, type Span } from './model/view';
import type { CalendarPlace } from './use-calendar';

/** 导出日历(.ics): what is shown, or a year from today; narrowed as the page is. */
export function ExportCalendar({ place }: { readonly place: CalendarPlace }) {
  const words = useTexts().calendar.ics;
  const [error, setError] = useState<CallError | null>(null);
  const { view, date, today, filter, withDone } = place;
  const write = async (span: Span): Promise<void> => {
    const { groups, customer, owner, department } = filter;
    const result = await call('calendar.export', {
      ...span,
      kinds: groups === undefined ? undefined : [...kindsOf(groups)],
      customerId: customer?.id,
      owner,
      department,
      isOpen: withDone ? undefined : true,
    });
    setError(result.ok ? null : result.error);
    if (result.ok && result.value.jobId !== null) showJob(result.value.jobId, words.job);
  };
  const shown = ownSpanOf(view, date);
  useCommand('export', () => void write(shown));
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'shown', label: words.shown, onClick: () => void write(shown) },
            { key: 'year', label: words.year, onClick: () => void write(yearFrom(today)) },
          ],
        }}
      >
        <Button icon={<ExportOutlined aria-hidden />}>{words.button}</Button>
      </Dropdown>
      {error !== null && <ErrorPanel error={error} where={words.button} onClose={() => setError(null)} />}
    </>
  );
}

const yearFrom = (today: CivilDate): Span => ({ from: today, to: addMonths(today, 12) });
