import { yearOf } from '@shared/domain/calendar';
import type { StoredCustomer } from '@shared/domain/customer';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useState } from 'react';
import { ExportListing } from '../../../preview';
import { ChoiceField, useTexts, useToday } from '../../../ui';

/** 打印全年: everything dated of the customer in a year, this one unless another is chosen. */
export function PrintYear({ customer }: { readonly customer: StoredCustomer }) {
  const { customer: words, papers } = useTexts();
  const thisYear = yearOf(useToday());
  const [isOpen, setIsOpen] = useState(false);
  const [year, setYear] = useState(thisYear);
  const title = papers.customerYear.title;
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{words.printYear}</Button>
      {isOpen && (
        <ExportListing
          isOpen
          title={title}
          name={`${title} ${customer.body.name}`}
          action={words.printYearAction}
          note={fill(words.printYearNote, { name: customer.body.name })}
          requestOf={(choice) => ({
            form: 'customer-year',
            code: 'CY',
            customerId: customer.id,
            year,
            ...choice,
          })}
          onClose={() => setIsOpen(false)}
        >
          <ChoiceField
            label={words.year}
            isButtons
            value={String(year)}
            onChange={(next) => setYear(Number(next ?? thisYear))}
            choices={[thisYear - 1, thisYear, thisYear + 1].map((each) => ({
              value: String(each),
              label: String(each),
            }))}
          />
        </ExportListing>
      )}
    </>
  );
}
