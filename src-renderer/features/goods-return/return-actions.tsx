import { DownOutlined } from '@ant-design/icons';
import type { ReturnLine } from '@shared/domain/goods-return';
import { fill } from '@shared/text';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { ShownRecord } from '../../record';
import { useTexts } from '../../ui';
import { ComplainDialog } from './complain-dialog';

/** Each line that is no complaint yet can become one. */
export function ReturnActions({ record }: { readonly record: ShownRecord<'goods-return'> }) {
  const say = useTexts().goodsReturn.complain;
  const [line, setLine] = useState<ReturnLine | null>(null);
  const { lines } = record.stored.body;
  const free = lines.filter(({ complaintNumber }) => complaintNumber === '');
  if (record.isVoid || free.length === 0) return null;
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: free.map((each) => ({
            key: each.id,
            label: fill(say.line, { part: nameOfLine(each) }),
          })),
          onClick: ({ key }) => setLine(free.find(({ id }) => id === key) ?? null),
        }}
      >
        <Button>
          {say.action} <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      {line !== null && (
        <ComplainDialog
          stored={record.stored}
          line={line}
          name={nameOfLine(line)}
          onClose={() => setLine(null)}
        />
      )}
    </>
  );
}

const nameOfLine = ({ partName, partNumber, symptom }: ReturnLine): string =>
  [partName, partNumber, symptom].find((text) => text.trim() !== '') ?? '–';
