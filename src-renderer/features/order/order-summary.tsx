import { isOpenDeviation, type Order } from '@shared/domain/order';
import { fill } from '@shared/text';
import { Alert } from 'antd';
import { NumberLink, type ShownRecord } from '../../record';
import { useTexts } from '../../ui';
import { LimitLines } from './limit-lines';

/** Why each limit falls on its day, and what became of the deviations. */
export function OrderSummary({ record }: { readonly record: ShownRecord<'order'> }) {
  const { order: own } = useTexts();
  const { body } = record.stored;
  const open = body.deviations.filter(isOpenDeviation).length;
  return (
    <>
      {open > 0 && <Alert type="warning" showIcon title={fill(own.deviation.open, { n: open })} />}
      {body.cancelledOn === null && <LimitLines id={record.stored.id} order={body} />}
      <FollowUps order={body} />
    </>
  );
}

/** Which deviation became what; the numbers stand among the links of the record as well. */
function FollowUps({ order }: { readonly order: Order }) {
  const { order: own, papers } = useTexts();
  const followed = order.deviations.filter(({ followUpNumber }) => followUpNumber !== '');
  if (followed.length === 0) return null;
  return (
    <section className="case-panel" aria-label={own.sections.deviations} data-testid="follow-ups">
      <h3>{own.sections.deviations}</h3>
      <ul className="record-links">
        {followed.map(({ id, kind, content, followUpNumber }) => (
          <li key={id}>
            {fill(own.deviation.became, {
              kind: kind === null ? papers.order.deviationKind : papers.order.deviationKinds[kind],
            })}
            <NumberLink number={followUpNumber} />
            <span className="case-quiet"> {content}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
