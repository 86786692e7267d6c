import { PrinterOutlined } from '@ant-design/icons';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useState } from 'react';
import { ExportListing } from '../../preview';
import { ChoiceField, useTexts } from '../../ui';
import { titleOf } from './calendar-header';
import type { CalendarPlace } from './use-calendar';

const codes = { A4: 'MC', A3: 'MC-A3' } as const;
type SheetPaper = keyof typeof codes;
const sheetPapers = ['A4', 'A3'] as const;

/** 打印到期月历: the month looked at as a grid on A4 or A3, narrowed as the page is. */
export function PrintMonth({ place }: { readonly place: CalendarPlace }) {
  const texts = useTexts();
  const { print } = texts.calendar;
  const [isOpen, setIsOpen] = useState(false);
  const [paper, setPaper] = useState<SheetPaper>('A4');
  const { groups, customer, owner, department } = place.filter;
  const name = texts.papers.calendar.title;
  return (
    <>
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => setIsOpen(true)}>
        {print.button}
      </Button>
      {isOpen && (
        <ExportListing
          isOpen
          title={print.title}
          name={name}
          action={print.action}
          note={fill(print.note, { month: titleOf('month', place.date, texts) })}
          requestOf={(choice) => ({
            form: 'month-sheet',
            code: codes[paper],
            month: place.date.slice(0, 7),
            groups: groups === undefined ? undefined : [...groups],
            customerId: customer?.id,
            owner,
            department,
            isOpen: place.withDone ? undefined : true,
            ...choice,
          })}
          onClose={() => setIsOpen(false)}
        >
          <ChoiceField
            label={print.paper}
            isButtons
            value={paper}
            onChange={(next) => setPaper(next ?? 'A4')}
            choices={sheetPapers.map((value) => ({ value, label: value }))}
          />
        </ExportListing>
      )}
    </>
  );
}
