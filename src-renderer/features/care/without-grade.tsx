import type { Answer } from '@shared/contract';
import { fill } from '@shared/text';
import { Alert, Button } from 'antd';
import { go, routes } from '../../state';
import { useTexts } from '../../ui';

const shown = 20;

/** Customers who get no plan because nobody said how important they are; each leads to his file. */
export function WithoutGrade(props: {
  readonly customers: Answer<'care.propose'>['withoutGrade'];
  readonly total: number;
  readonly onLeave: () => void;
}) {
  const { propose: say } = useTexts().care;
  const { customers, total } = props;
  if (total === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={fill(say.withoutGrade, { n: total })}
      description={
        <>
          {customers.slice(0, shown).map(({ customerId, name }) => (
            <Button
              key={customerId}
              type="link"
              onClick={() => {
                props.onLeave();
                void go(routes.customerEdit(customerId));
              }}
            >
              {name}
            </Button>
          ))}
          {total > shown && <span>{fill(say.more, { n: total - shown })}</span>}
        </>
      }
    />
  );
}
