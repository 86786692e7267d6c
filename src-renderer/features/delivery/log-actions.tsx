import { type Delivery, stateOf } from '@shared/domain/delivery';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../api';
import { useTexts } from '../../ui';
import { MarkDialog } from './mark-dialog';
import { ReceiptDialog } from './receipt-dialog';

type Asked = 'sent' | 'cancelled' | 'receipt';

const open = ['prepared', 'handed-over', 'perhaps-sent', 'failed'];

/** What a person can say of a delivery: it went out, it did not, it was taken back, the customer has it. */
export function LogActions({ delivery }: { readonly delivery: Delivery }) {
  const words = useTexts().delivery.log;
  const [asked, setAsked] = useState<Asked | null>(null);
  const state = stateOf(delivery.facts);
  const close = (): void => setAsked(null);
  return (
    <div className="delivery-actions">
      {delivery.facts.files.map(({ attachmentId, name }) => (
        <Button key={attachmentId} onClick={() => void call('attachment.open', { id: attachmentId })}>
          {words.open} {name.replace(/^.*\./, '').toUpperCase()}
        </Button>
      ))}
      {open.includes(state) && <Button onClick={() => setAsked('sent')}>{words.markSent}</Button>}
      {open.includes(state) && <Button onClick={() => setAsked('cancelled')}>{words.cancel}</Button>}
      {delivery.facts.receipt === null && state !== 'cancelled' && (
        <Button onClick={() => setAsked('receipt')}>{words.receive}</Button>
      )}
      {asked === 'receipt' && <ReceiptDialog id={delivery.id} onClose={close} />}
      {asked !== null && asked !== 'receipt' && (
        <MarkDialog delivery={delivery} state={asked} onClose={close} />
      )}
    </div>
  );
}
