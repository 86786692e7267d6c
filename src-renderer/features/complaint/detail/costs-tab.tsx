import type { CostLine } from '@shared/domain/complaint';
import { costFigures, costName, totalsOf } from '@shared/domain/cost';
import { Button, Table } from 'antd';
import { go, routes } from '../../../state';
import { totalsText } from '../../../ui';
import { dateText } from '../model/format';
import { useWording } from '../use-wording';
import { CostSource } from './cost-source';
import type { Case } from './use-case';

/** What the case cost, with the total of each currency; recoveries are negative. */
export function CostsTab({ of }: { readonly of: Case }) {
  const wording = useWording();
  const { costsTab, empty } = wording.texts.complaint;
  const { fields, frame, choices } = wording.texts;
  const { body, id } = of.stored;
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
          {
            key: 'kind',
            dataIndex: 'kind',
            title: fields['costs.*.kind'],
            render: (_: string, line: CostLine) =>
              costName(line, choices.costCategory, frame.mark.colon) || empty,
          },
          {
            key: 'amount',
            dataIndex: 'amount',
            title: fields['costs.*.amount'],
            align: 'right',
            render: (amount: number, { currency }: CostLine) => (
              <span className="numbers">{totalsText([{ currency: currency ?? 'CNY', amount }])}</span>
            ),
          },
          {
            key: 'bearer',
            dataIndex: 'bearer',
            title: fields['costs.*.bearer'],
            render: (_: unknown, line: CostLine) => choices.costBearer[costFigures(line).bearer],
          },
          {
            key: 'open',
            title: costsTab.open,
            align: 'right',
            render: (_: unknown, line: CostLine) => {
              const { currency, open } = costFigures(line);
              return <span className="numbers">{totalsText([{ currency, amount: open }])}</span>;
            },
          },
          {
            key: 'document',
            dataIndex: 'document',
            title: fields['costs.*.document'],
            render: (document: string, { sourceNumber }: CostLine) => (
              <CostSource document={document} sourceNumber={sourceNumber ?? ''} />
            ),
          },
          {
            key: 'on',
            dataIndex: 'on',
            title: fields['costs.*.on'],
            render: (on: string | null) => (on === null ? empty : dateText(on, wording)),
          },
        ]}
      />
      <p className="numbers">
        <strong>{`${costsTab.total} ${totalsText(totalsOf(body.costs))}`}</strong>
      </p>
      {edit}
    </section>
  );
}
