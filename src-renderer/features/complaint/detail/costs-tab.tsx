import { Button, Table } from 'antd';
import { go, routes } from '../../../state';
import { yuanText } from '../../../ui';
import { dateText } from '../model/format';
import { useWording } from '../use-wording';
import type { Case } from './use-case';

/** What the case cost, with the total; recoveries are negative. */
export function CostsTab({ of }: { readonly of: Case }) {
  const wording = useWording();
  const { costsTab, empty } = wording.texts.complaint;
  const { fields } = wording.texts;
  const { body, id } = of.stored;
  const total = body.costs.reduce((sum, { amount }) => sum + amount, 0);
  const edit = (
    <Button onClick={() => void go(`${routes.complaintEdit(id)}?field=costs`)}>{costsTab.edit}</Button>
  );
  if (body.costs.length === 0) {
    return (
      <section className="case-panel">
        <p>{body.hasNoCosts ? costsTab.none : costsTab.empty}</p>
        {!body.hasNoCosts && edit}
      </section>
    );
  }
  return (
    <section className="case-panel">
      <Table
        size="small"
        pagination={false}
        rowKey="id"
        dataSource={[...body.costs]}
        columns={[
          { key: 'kind', dataIndex: 'kind', title: fields['costs.*.kind'] },
          {
            key: 'amount',
            dataIndex: 'amount',
            title: fields['costs.*.amount'],
            align: 'right',
            render: (amount: number) => <span className="numbers">{yuanText(amount)}</span>,
          },
          { key: 'document', dataIndex: 'document', title: fields['costs.*.document'] },
          {
            key: 'on',
            dataIndex: 'on',
            title: fields['costs.*.on'],
            render: (on: string | null) => (on === null ? empty : dateText(on, wording)),
          },
        ]}
      />
      <p className="numbers">
        <strong>{`${costsTab.total} ${yuanText(total)}`}</strong>
      </p>
      {edit}
    </section>
  );
}
