import { civilDateAt, type DayFact } from '@shared/domain/calendar';
import {
  deliveredOn,
  isPaymentUnagreed,
  type Order,
  type OrderLimits,
  orderDates,
  paymentCount,
} from '@shared/domain/order';
import { type DateStanding, dateStanding } from '@shared/domain/record';
import type { RecordDate } from '@shared/domain/record-date';
import { dateRulesOf } from '@shared/domain/settings';
import { fill, listOf, type Texts } from '@shared/text';
import { Button } from 'antd';
import { go, routes, useSettings } from '../../state';
import { dueText, useDesk, useNow, useTexts } from '../../ui';

/** The four limits of an order: from when they count, how long, until when, and whether they were kept. */
export function LimitLines({ id, order }: { readonly id: string; readonly order: Order }) {
  const { texts, rules, calendar } = useDesk();
  const settings = useSettings((state) => state.settings);
  const limits = settings.orders;
  const now = useNow();
  const dateRules = dateRulesOf(settings, calendar);
  const say = texts.order.limits;
  const count = paymentCount(order, dateRules);
  const shown = { texts, timeZone: rules.timeZone };
  const judged = { today: civilDateAt(now, rules.timeZone), epochMs: now };
  const lines = orderDates(order, dateRules).flatMap((date) => {
    const text = whyText(date, order, limits, count?.from ?? null, shown);
    return text === null ? [] : [{ date, text }];
  });
  const isUnagreed = isPaymentUnagreed(order);
  if (lines.length === 0 && !isUnagreed) return null;
  return (
    <section className="case-panel" aria-label={say.title} data-testid="order-limits">
      <h3>{say.title}</h3>
      {lines.map(({ date, text }) => {
        const standing = standingText(date, dateStanding(date, judged, rules.timeZone), shown);
        return (
          <p key={date.id} className="numbers">
            {text} {standing !== null && <span className={standing.tone}>{standing.text}</span>}
          </p>
        );
      })}
      {isUnagreed && (
        <p className="tone-amber">
          {say.paymentUnagreed}{' '}
          <Button size="small" onClick={() => void go(routes.recordEdit('order', id))}>
            {say.agreePayment}
          </Button>
        </p>
      )}
      {count !== null && <PaymentNotes skipped={count.skipped} isProvisional={count.isProvisional} />}
    </section>
  );
}

interface Shown {
  readonly texts: Texts;
  readonly timeZone: string;
}

/** Null for what counts from nothing: a promised day is its own reason. */
function whyText(
  { what, due }: RecordDate,
  order: Order,
  limits: OrderLimits,
  paymentFrom: string | null,
  shown: Shown,
): string | null {
  const say = shown.texts.order.limits;
  if (due === null) return null;
  const when = (each: string): string => dueText(each, shown.texts, shown.timeZone);
  const line = (template: string, from: string | null, n: number): string =>
    fill(template, { from: from === null ? '' : when(from), n, due: when(due) });
  if (what === 'answer') return line(say.answer, order.receivedAt, limits.answerHours);
  if (what === 'pass-on') return line(say['pass-on'], order.confirmedAt, limits.passOnHours);
  if (what === 'invoice') return line(say.invoice, deliveredOn(order), limits.invoiceMonths);
  if (what !== 'payment') return null;
  return paymentFrom === null
    ? line(say.paymentAgreed, null, 0)
    : line(say.payment, paymentFrom, limits.paymentWorkingDays);
}

/** Kept, missed, or open past its limit; null while it is open and not yet due. */
function standingText(
  date: RecordDate,
  standing: DateStanding,
  shown: Shown,
): { readonly text: string; readonly tone: string } | null {
  const say = shown.texts.order.limits;
  const at = date.done === null ? '' : dueText(date.done, shown.texts, shown.timeZone);
  if (standing === 'overdue') return { text: say.overdue, tone: 'tone-red' };
  if (standing === 'late') return { text: fill(say.late, { at }), tone: 'tone-red' };
  return standing === 'kept' ? { text: fill(say.done, { at }), tone: 'tone-green' } : null;
}

/** Rest days that were stepped over, and whether the holidays may still move it. */
function PaymentNotes(props: { readonly skipped: readonly DayFact[]; readonly isProvisional: boolean }) {
  const texts = useTexts();
  const say = texts.order.limits;
  const days = props.skipped.map(({ date, name }) => (name === null ? date : `${date} ${name}`));
  return (
    <>
      {days.length > 0 && (
        <p className="case-quiet numbers">{fill(say.skipped, { days: listOf(days, texts) })}</p>
      )}
      {props.isProvisional && <p className="tone-amber">{say.provisional}</p>}
    </>
  );
}
