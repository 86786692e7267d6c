import { EditOutlined, PlusOutlined } from '@ant-design/icons';
import { blankPart, type StoredCustomer, type StoredPart } from '@shared/domain/customer';
import { fill } from '@shared/text';
import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { useQuery } from '../../../api';
import { EmptyState, ErrorPanel, PartDialog, ScrollBox, useTexts } from '../../../ui';

type Opened = Omit<StoredPart, 'id'> & { readonly id: string | null };

/** 供货产品 of a customer: the parts that complaints choose, with packaging, quantity, stage and engineer. */
export function PartsTab({ customer }: { readonly customer: StoredCustomer }) {
  const { customer: words } = useTexts();
  const query = useQuery('part.list', { customerId: customer.id });
  const [opened, setOpened] = useState<Opened | null>(null);
  const parts = query.value?.parts ?? [];
  const add = (
    <Button
      icon={<PlusOutlined aria-hidden />}
      onClick={() => setOpened({ id: null, version: 0, body: { ...blankPart(''), customerId: customer.id } })}
    >
      {words.parts.add}
    </Button>
  );
  if (query.error !== undefined) return <ErrorPanel error={query.error} onRetry={query.reload} />;
  return (
    <section className="case-panel customer-parts">
      {parts.length === 0 ? (
        query.value !== undefined && <EmptyState text={words.parts.empty} action={add} />
      ) : (
        <>
          <PartsTable parts={parts} onEdit={setOpened} />
          {add}
        </>
      )}
      {opened !== null && (
        <PartDialog part={opened} onSaved={() => setOpened(null)} onClose={() => setOpened(null)} />
      )}
    </section>
  );
}

function PartsTable(props: {
  readonly parts: readonly StoredPart[];
  readonly onEdit: (part: StoredPart) => void;
}) {
  const { customer: words, papers, choices, frame } = useTexts();
  const sheet = papers.customerFile;
  const text = (key: string, title: string, read: (part: StoredPart['body']) => string) => ({
    key,
    title,
    render: (_: unknown, { body }: StoredPart) => read(body),
  });
  return (
    <ScrollBox label={words.tabs.parts}>
      <Table<StoredPart>
        size="small"
        pagination={false}
        rowKey="id"
        dataSource={[...props.parts]}
        columns={[
          text('number', sheet.partNumber, ({ number }) => number),
          text('customerNumber', sheet.customerPartNumber, ({ customerPartNumber }) => customerPartNumber),
          {
            key: 'name',
            title: sheet.partName,
            render: (_: unknown, { body }: StoredPart) => (
              <>
                {body.name} {body.isSafety && <Tag color="red">{frame.file.safety}</Tag>}
                {!body.isActive && <Tag>{words.parts.inactive}</Tag>}
              </>
            ),
          },
          text('vehicleModel', sheet.vehicleModel, ({ vehicleModel }) => vehicleModel),
          text('packaging', sheet.packaging, ({ packaging }) => packaging),
          text('yearlyQuantity', sheet.yearlyQuantity, ({ yearlyQuantity }) =>
            yearlyQuantity === null ? '' : yearlyQuantity.toLocaleString('en-US'),
          ),
          text('stage', sheet.stage, ({ stage }) => (stage === null ? '' : choices.stage[stage])),
          text('engineer', sheet.engineer, ({ engineer }) => engineer),
          {
            key: 'edit',
            title: '',
            render: (_: unknown, part: StoredPart) => (
              <Button
                type="text"
                icon={<EditOutlined aria-hidden />}
                aria-label={fill(words.parts.edit, { name: part.body.name })}
                onClick={() => props.onEdit(part)}
              />
            ),
          },
        ]}
      />
    </ScrollBox>
  );
}
