import type { PlanChange } from '@shared/domain/visit';
import { fill } from '@shared/text';
import { Table } from 'antd';
import type { ShownRecord } from '../../record';
import { instantText, useDesk } from '../../ui';

/** Who approved the year, and what was changed after that and why. */
export function PlanChanges({ record }: { readonly record: ShownRecord }) {
  const { texts, rules } = useDesk();
  const { plan: say } = texts.visit;
  const { approval, changes } = (record as ShownRecord<'visit-plan'>).stored.body;
  return (
    <>
      {approval.on !== null && <p>{fill(say.approved, { by: approval.by, on: approval.on })}</p>}
      {changes.length > 0 && (
        <Table<PlanChange>
          size="small"
          pagination={false}
          rowKey="at"
          dataSource={[...changes]}
          columns={[
            {
              key: 'at',
              title: say.when,
              render: (_: unknown, { at }) => instantText(at, texts, rules.timeZone),
            },
            { key: 'by', title: say.who, dataIndex: 'by' },
            { key: 'reason', title: say.why, dataIndex: 'reason' },
          ]}
        />
      )}
    </>
  );
}
