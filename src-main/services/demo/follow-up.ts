import { addDays, daysBetween } from '@shared/domain/calendar';
import {
  blankProof,
  type Complaint,
  type ControlledShipping,
  isUnderControlledShipping,
  type Request,
} from '@shared/domain/complaint';
import { demoId } from './demo-id';

/**
 * What the told complaints ask of others, and the daily results they show the customer. Nothing here is drawn by chance: the minute of a
 * complaint's receipt decides, so that all else of a told store stays as it was.
 */

/** Of so many complaints one is asked about, by the minute of its receipt. */
const isOneOf = ({ receivedAt }: Complaint, many: number): boolean =>
  Number((receivedAt ?? '').slice(14, 16)) % many === 0;

const asks = [
  { kind: 'parts', whom: '陈工', what: '请寄回全部不良件和同批三件良品' },
  { kind: 'information', whom: '陈工', what: '请告知装配工位和发现时的批次标签照片' },
  { kind: 'supplier-answer', whom: '分供方质量部(演示)', what: '请提交该批来料的检验记录和原因' },
] as const;

const asked = (
  body: Complaint,
  row: Pick<Request, 'kind' | 'whom' | 'what'>,
  on: string,
  days: number,
): Complaint => ({
  ...body,
  requests: [
    ...body.requests,
    {
      id: demoId('41', 0, body.requests.length),
      ...row,
      askedOn: on,
      wantedBy: addDays(on, days),
      answeredOn: null,
      answer: '',
    },
  ],
});

/** With the containment: what is missing is asked for, and the worst complaints put us under controlled shipping. @param on civil date */
export function withFirstAsks(body: Complaint, on: string): Complaint {
  const row = asks[Number((body.receivedAt ?? '').slice(11, 13)) % asks.length] ?? asks[0];
  const asking = isOneOf(body, 2) ? asked(body, row, on, 2) : body;
  return body.severity === 'A' ? { ...asking, controlledShipping: begunShipping(body, on) } : asking;
}

const cleanDays = 5;

const begunShipping = (body: Complaint, on: string): ControlledShipping => ({
  ...body.controlledShipping,
  level: isOneOf(body, 4) ? 'CS2' : 'CS1',
  startedOn: on,
  startCriteria: '顾客要求发货前全检',
  exitCriteria: `连续 ${cleanDays} 个发货日全检无不良`,
  cleanDaysWanted: cleanDays,
  days: [{ id: demoId('42', 0, 0), on, checked: 480, defective: 1 }],
});

/** What was asked is answered. @param on civil date */
export const withAnswers = (body: Complaint, on: string): Complaint => ({
  ...body,
  requests: body.requests.map((row) =>
    row.answeredOn === null ? { ...row, answeredOn: on, answer: '已收到' } : row,
  ),
});

/** With the proof of effect: each day's result is shown, and the customer is asked to confirm the end. @param on civil date */
export function withResults(body: Complaint, on: string): Complaint {
  const asking = isOneOf(body, 3)
    ? asked(body, { kind: 'closing-confirmation', whom: '陈工', what: '请确认关闭' }, on, 7)
    : body;
  const { controlledShipping } = body;
  return isUnderControlledShipping(controlledShipping)
    ? { ...asking, controlledShipping: shownDaily(controlledShipping, on) }
    : asking;
}

const mostDays = 10;

function shownDaily(shipping: ControlledShipping, until: string): ControlledShipping {
  const { startedOn, days } = shipping;
  if (startedOn === null) return shipping;
  const later = Math.min(mostDays, daysBetween(startedOn, until));
  const clean = Array.from({ length: later }, (_, index) => ({
    id: demoId('42', 0, index + 1),
    on: addDays(startedOn, index + 1),
    checked: 480,
    defective: 0,
  }));
  return { ...shipping, days: [...days, ...clean] };
}

/** Closed: everything asked is answered, and controlled shipping is over. @param on civil date */
export function withAllSettled(body: Complaint, on: string): Complaint {
  const { controlledShipping } = body;
  const settled = withAnswers(body, on);
  if (!isUnderControlledShipping(controlledShipping)) return settled;
  const exitProof = { ...blankProof(), person: '陈工', note: '顾客邮件解除受控发运' };
  return { ...settled, controlledShipping: { ...controlledShipping, exitedOn: on, exitProof } };
}
