import {
  countedQuantity,
  type GoodsReturn,
  judgementDue,
  strangeParts,
  sumOf,
} from '@shared/domain/goods-return';
import { fill, listOf } from '@shared/text';
import { Alert } from 'antd';
import { useQuery } from '../../api';
import { CountedDue, type ShownRecord } from '../../record';
import { useSettings } from '../../state';
import { FailureLine, useDesk, useTexts } from '../../ui';
import { ComplaintPanel } from './complaint-panel';

/** Why the goods are to be judged by their day, what counts of them, and parts that the complaint does not name. */
export function ReturnSummary({ record }: { readonly record: ShownRecord<'goods-return'> }) {
  const { body } = record.stored;
  const { goodsReturn } = useTexts();
  const say = goodsReturn.summary;
  const counted = sumOf(body.lines.map(countedQuantity));
  return (
    <>
      {body.complaintNumber !== '' && <StrangeParts body={body} />}
      {body.receivedOn !== null && body.acceptance !== 'refused' && (
        <section className="case-panel" aria-label={say.title} data-testid="judgement-due">
          <h3>{say.title}</h3>
          <JudgementDue body={body} />
          {counted !== null && <p className="numbers">{fill(say.counted, { quantity: counted })}</p>}
        </section>
      )}
      <ComplaintPanel record={record} />
    </>
  );
}

function JudgementDue({ body }: { readonly body: GoodsReturn }) {
  const { calendar, texts } = useDesk();
  const say = texts.goodsReturn.summary;
  const days = useSettings(({ settings }) => settings.service.judgingWorkingDays);
  const due = judgementDue(body, { lookup: calendar.fact, judgingDays: days });
  if (due === null) return null;
  const rule = fill(say.due, { receivedOn: body.receivedOn ?? '', days, due: due.date });
  return <CountedDue rule={rule} count={due} />;
}

/** Mixed parts are themselves a complaint: it warns and never blocks. */
function StrangeParts({ body }: { readonly body: GoodsReturn }) {
  const texts = useTexts();
  const say = texts.goodsReturn.summary;
  const { complaintNumber: number } = body;
  const named = useQuery('record.named', { number }, { keeps: false });
  const id = named.value?.kind === 'complaint' ? named.value.id : null;
  const complaint = useQuery('complaint.get', id === null ? null : { id }, { keeps: false });
  const lines = complaint.value?.stored.body.lines;
  const parts = lines === undefined ? [] : strangeParts(body, { lines });
  return (
    <>
      <FailureLine query={named} where={number} />
      <FailureLine query={complaint} where={number} />
      {parts.length > 0 && (
        <Alert type="warning" showIcon title={fill(say.strange, { number, parts: listOf(parts, texts) })} />
      )}
    </>
  );
}
