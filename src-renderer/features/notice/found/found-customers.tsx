import { DeleteOutlined } from '@ant-design/icons';
import { suspectTotalOf } from '@shared/domain/notice';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useTexts } from '../../../ui';
import { eventFields } from '../fields';

const { BoundInstant, BoundText, useEditor, useFieldValue } = eventFields;

/** Each customer with what he got: whom one called, and when. */
export function FoundCustomers() {
  const { found } = useTexts().notices;
  const customers = useFieldValue('customers');
  if (customers.length === 0) return <p className="case-quiet">{found.none}</p>;
  return customers.map(({ id }, index) => <FoundCustomer key={id} index={index} />);
}

function FoundCustomer({ index }: { readonly index: number }) {
  const { found } = useTexts().notices;
  const { store } = useEditor();
  const { id, name } = useFieldValue(`customers.${index}`);
  const ranges = useFieldValue('ranges');
  const own = ranges.filter(({ recipientId }) => recipientId === id);
  const remove = (): void => {
    const { body, set, endTyping } = store.getState();
    endTyping();
    set(
      'ranges',
      body.ranges.filter(({ recipientId }) => recipientId !== id),
    );
    set(
      'customers',
      body.customers.filter((customer) => customer.id !== id),
    );
  };
  return (
    <div className="found-customer" data-testid="found-customer">
      <p>
        <strong>{name}</strong>{' '}
        <Button
          size="small"
          type="text"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={fill(found.remove, { name })}
          onClick={remove}
        />
        <br />
        <span className="case-quiet numbers">
          {fill(found.rows, { rows: own.length, pieces: suspectTotalOf(own)?.pieces ?? 0 })}
        </span>
      </p>
      <BoundText path={`customers.${index}.contactName`} />
      <BoundText path={`customers.${index}.contactPhone`} />
      <BoundInstant path={`customers.${index}.toldAt`} />
    </div>
  );
}
