import { Button } from 'antd';
import { useDesk } from '../../ui';
import type { RoadProps } from './road';
import { ToldForm } from './told-form';

/** The customer's own portal: its boxes are pasted from beside, then it is written down when and under which number. */
export function PortalRoad({ choice, customer, isBlocked, create }: RoadProps) {
  const { texts, copy } = useDesk();
  const { portal: words, tabs, words: copying } = texts.delivery;
  const address = customer?.portal ?? '';
  return (
    <div className="delivery-told">
      <p className="hint">{words.hint}</p>
      {address === '' ? (
        <p className="hint">{words.noAddress}</p>
      ) : (
        <p className="delivery-address">
          {address}{' '}
          <Button aria-label={`${copying.copy} ${words.address}`} onClick={() => void copy(address)}>
            {copying.copy}
          </Button>
        </p>
      )}
      <ToldForm
        choice={choice}
        where={tabs.portal}
        atLabel={words.at}
        noteLabel={words.number}
        isNoteRequired
        okText={words.ok}
        isBlocked={isBlocked}
        create={() => create('portal', { contact: '', address }, true)}
      />
    </div>
  );
}
