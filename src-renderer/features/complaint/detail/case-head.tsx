import { epochOf } from '@shared/domain/calendar';
import { fill } from '@shared/text';
import { Tag } from 'antd';
import { useDesk } from '../../../ui';
import { instantText, spanText } from '../model/format';
import { useWording } from '../use-wording';
import type { Case } from './use-case';

const noticeableLag = 60 * 60_000;

/** Customer, part, status and side states; when it was received and how much later it was typed. */
export function CaseHead({ of }: { readonly of: Case }) {
  const { texts } = useDesk();
  const wording = useWording();
  const { detail } = texts.complaint;
  const { stored, row } = of;
  const lag = epochOf(stored.registeredAt) - epochOf(row.receivedAt);
  const isFirstRound = stored.body.pastRounds.length === 0;
  return (
    <div className="case-head">
      <strong>{row.customerName}</strong>
      {row.partName !== '' && <span>{row.partName}</span>}
      <Tag color="blue" data-testid="status">
        {texts.choices.status[row.status]}
      </Tag>
      {row.sideStates.map((state) => (
        <Tag key={state}>{texts.choices.sideState[state]}</Tag>
      ))}
      <span className="case-quiet numbers">
        {fill(detail.received, { at: instantText(row.receivedAt, wording) })}
        {isFirstRound && lag > noticeableLag && ` · ${fill(detail.typingLag, { lag: spanText(lag, texts) })}`}
      </span>
      {row.customerComplaintNumber !== '' && (
        <span className="case-quiet">
          {fill(detail.customerNumber, { number: row.customerComplaintNumber })}
        </span>
      )}
    </div>
  );
}
