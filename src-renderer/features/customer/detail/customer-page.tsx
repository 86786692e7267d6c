import { EditOutlined, PrinterOutlined } from '@ant-design/icons';
import type { StoredCustomer } from '@shared/domain/customer';
import { Button, Checkbox, Tabs, Tag } from 'antd';
import { useState } from 'react';
import { useQuery } from '../../../api';
import { PrintDialog } from '../../../preview';
import { RecordFacts } from '../../../record';
import { go, goBack, routes, useCommand, useHasRight, useReady } from '../../../state';
import { EmptyState, ErrorPanel, Loading, PageHeader, useTexts } from '../../../ui';
import { FinanceNote } from '../edit/finance-note';
import { customerForm } from '../model/customer-form';
import { TemplatesTab } from '../templates/templates-tab';
import { CustomerHistory } from './customer-history';
import { PartsTab } from './parts-tab';
import { PrintYear } from './print-year';
import { RelationTab } from './relation-tab';

/** A customer, whole: everything that goes on with him, his file, his parts, his history. */
export function CustomerPage({ id }: { readonly id: string }) {
  const { customer: words } = useTexts();
  const query = useQuery('customer.get', { id });
  const { value, error } = query;
  useReady('customer', value !== undefined || error !== undefined);
  if (error?.code === 'not-found' || error?.code === 'bad-input')
    return (
      <EmptyState
        text={words.notFound}
        action={<Button onClick={() => void go(routes.customers)}>{words.toList}</Button>}
      />
    );
  if (error !== undefined)
    return <ErrorPanel error={error} where={words.loadFailed} onRetry={query.reload} />;
  if (value === undefined) return query.isSlow ? <Loading /> : null;
  return <CustomerView customer={value} />;
}

function CustomerView({ customer }: { readonly customer: StoredCustomer }) {
  const { customer: words, papers } = useTexts();
  const { id, body } = customer;
  const [isPrinting, setIsPrinting] = useState(false);
  const draft = useQuery('draft.get', { editor: 'customer', recordId: id });
  useCommand('print', () => setIsPrinting(true));
  useCommand('export', () => setIsPrinting(true));
  const sheet = papers.customerFile;
  return (
    <div className="record-page">
      <div className="record-head">
        <PageHeader
          title={body.name}
          note={
            <span className="case-head">
              {body.code !== '' && <strong className="numbers">{body.code}</strong>}
              {body.grade !== null && <Tag color="blue">{sheet.grades[body.grade]}</Tag>}
              {body.kind !== null && <span>{sheet.kinds[body.kind]}</span>}
              {!body.isActive && <Tag>{sheet.states.inactive}</Tag>}
            </span>
          }
          onBack={() => void goBack()}
          actions={
            <>
              <Button icon={<PrinterOutlined aria-hidden />} onClick={() => setIsPrinting(true)}>
                {words.print}
              </Button>
              <PrintYear customer={customer} />
              <Button
                type="primary"
                icon={<EditOutlined aria-hidden />}
                onClick={() => void go(routes.customerEdit(id))}
              >
                {(draft.value?.draft ?? null) === null ? words.edit : words.continueDraft}
              </Button>
            </>
          }
        />
      </div>
      <Tabs
        className="case-tabs"
        items={[
          {
            key: 'relation',
            destroyOnHidden: true,
            label: words.tabs.relation,
            children: <RelationTab customer={customer} />,
          },
          {
            key: 'file',
            destroyOnHidden: true,
            label: words.tabs.file,
            children: <FileTab customer={customer} />,
          },
          {
            key: 'parts',
            destroyOnHidden: true,
            label: words.tabs.parts,
            children: <PartsTab customer={customer} />,
          },
          // Stays as it is while another tab is looked at: what was pointed at there is not saved yet.
          { key: 'templates', label: words.tabs.templates, children: <TemplatesTab customer={customer} /> },
          {
            key: 'history',
            destroyOnHidden: true,
            label: words.tabs.history,
            children: <CustomerHistory id={id} />,
          },
        ]}
      />
      {isPrinting && <PrintCustomer customer={customer} onClose={() => setIsPrinting(false)} />}
    </div>
  );
}

function FileTab({ customer }: { readonly customer: StoredCustomer }) {
  const mayFinance = useHasRight('finance');
  return (
    <div className="record-content">
      <RecordFacts description={customerForm(mayFinance)} record={{ stored: customer }} />
      {!mayFinance && <FinanceNote />}
    </div>
  );
}

function PrintCustomer({
  customer,
  onClose,
}: {
  readonly customer: StoredCustomer;
  readonly onClose: () => void;
}) {
  const { customer: words, papers } = useTexts();
  const mayFinance = useHasRight('finance');
  const [showsFinance, setShowsFinance] = useState(false);
  return (
    <PrintDialog
      paper={{ form: 'customer', code: 'CF', customerId: customer.id, showsFinance }}
      customerId={customer.id}
      name={`${papers.customerFile.title} ${customer.body.code || customer.body.name}`}
      onClose={onClose}
    >
      {mayFinance && (
        <p>
          <Checkbox checked={showsFinance} onChange={({ target }) => setShowsFinance(target.checked)}>
            {words.withFinance}
          </Checkbox>
        </p>
      )}
    </PrintDialog>
  );
}
