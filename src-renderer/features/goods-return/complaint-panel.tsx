import type { ReturnComplaintState } from '@shared/contract';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useState } from 'react';
import { call, useQuery } from '../../api';
import type { ShownRecord } from '../../record';
import { PlaceLink, routes } from '../../state';
import { ErrorPanel, FailureLine, useCall, useTexts, yuanText } from '../../ui';
import { PiecesDialog } from './pieces-dialog';

/** What the complaints of a return know of its money and its counted pieces, each taken over with one click. */
export function ComplaintPanel({ record }: { readonly record: ShownRecord<'goods-return'> }) {
  const say = useTexts().goodsReturn.complaints;
  const query = useQuery('return.complaints', { id: record.stored.id });
  if (record.isVoid) return null;
  if (query.value === undefined) return <FailureLine query={query} where={say.title} />;
  const { complaints } = query.value;
  if (complaints.length === 0) return null;
  return (
    <section className="case-panel" aria-label={say.title} data-testid="return-complaints">
      <h3>{say.title}</h3>
      {complaints.map((each) => (
        <ComplaintState key={each.id} record={record} complaint={each} />
      ))}
    </section>
  );
}

function ComplaintState(props: {
  readonly record: ShownRecord<'goods-return'>;
  readonly complaint: ReturnComplaintState;
}) {
  const { record, complaint } = props;
  const say = useTexts().goodsReturn.complaints;
  const { id, version } = record.stored;
  const [isAsking, setIsAsking] = useState(false);
  const { error, isBusy, send } = useCall(() => undefined);
  const booked = complaint.costs.map(({ amount }) => yuanText(amount)).join(' + ');
  const book = () => send(call('return.costs', { id, version, complaintId: complaint.id }));
  return (
    <div className="record-links">
      <p className="numbers">
        <PlaceLink to={routes.complaint(complaint.id)}>{complaint.number}</PlaceLink>
        {booked !== '' && <span> {fill(say.booked, { amounts: booked })}</span>}
      </p>
      {complaint.hasNewCosts && (
        <Button loading={isBusy} onClick={() => void book()}>
          {booked === '' ? say.book : say.bookAgain}
        </Button>
      )}{' '}
      {complaint.pieces.length > 0 && (
        <>
          <p className="tone-amber">{say.proposed}</p>
          <Button onClick={() => setIsAsking(true)}>{say.confirm}</Button>
        </>
      )}
      {error !== null && <ErrorPanel error={error} />}
      {isAsking && <PiecesDialog record={record} complaint={complaint} onClose={() => setIsAsking(false)} />}
    </div>
  );
}
