import { type EscapeShare, eventTotals, sharesOf } from '@shared/domain/escape';
import { noticeStatus } from '@shared/domain/notice';
import { fill } from '@shared/text';
import { Alert, Button } from 'antd';
import { useQuery } from '../../../api';
import type { ShownRecord } from '../../../record';
import { go, routes } from '../../../state';
import { FailureLine, instantText, ScrollBox, useDesk } from '../../../ui';
import { PreviewButton } from './preview-button';

/** Above an event: each customer with his notice, what he was told when, and where his pieces are. */
export function EventSummary({ record }: { readonly record: ShownRecord<'escape-event'> }) {
  const { texts, rules } = useDesk();
  const { shown, notice: words, ownStock } = texts.notices;
  const query = useQuery('escape.get', { id: record.stored.id });
  const answer = query.value;
  if (answer === undefined) return <FailureLine query={query} where={shown.notices} />;
  const { body } = answer.stored;
  const { suspect, pending } = eventTotals(body);
  const at = (instant: string | null | undefined): string =>
    instant === null || instant === undefined ? '' : instantText(instant, texts, rules.timeZone);
  const noticeFor = ({ customer }: EscapeShare) =>
    answer.notices.find(({ customerRow }) => customerRow === customer?.id) ?? null;
  return (
    <section className="case-panel notice-summary" aria-label={shown.notices}>
      {body.rangeChangedAt !== null && (
        <Alert type="warning" showIcon title={fill(shown.rangeChanged, { at: at(body.rangeChangedAt) })} />
      )}
      <h3>{shown.notices}</h3>
      {answer.notices.length === 0 && <p>{shown.none}</p>}
      <ScrollBox label={shown.notices}>
        <table className="notice-table numbers">
          <thead>
            <tr>
              {[
                shown.customer,
                shown.number,
                shown.status,
                shown.told,
                shown.sent,
                shown.receipt,
                shown.suspect,
                shown.pending,
              ].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sharesOf(body).map((share) => {
              const made = noticeFor(share);
              const { customer, total } = share;
              return (
                <tr key={customer?.id ?? 'own'}>
                  <th scope="row">{customer?.name ?? ownStock}</th>
                  <td>
                    {made !== null && (
                      <span className="notice-links">
                        <Button type="link" onClick={() => void go(routes.record('notice', made.stored.id))}>
                          {`${made.stored.number} ${made.stored.body.revision}`}
                        </Button>
                        <PreviewButton notice={made.stored} />
                      </span>
                    )}
                  </td>
                  <td>{made !== null && words.status[noticeStatus(made.stored.body)]}</td>
                  <td>{at(customer?.toldAt)}</td>
                  <td>{at(customer?.notice?.issuedAt)}</td>
                  <td>{at(customer?.notice?.receivedAt)}</td>
                  <td>{total === null ? '' : total.pieces}</td>
                  <td>{share.pending ?? ''}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
      {suspect !== null && (
        <p className="numbers">
          {fill(shown.totals, { suspect: suspect.pieces, pending: pending ?? shown.unknown })}
        </p>
      )}
    </section>
  );
}
