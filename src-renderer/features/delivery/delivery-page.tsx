import type { Answer } from '@shared/contract';
import { Button } from 'antd';
import { useQuery } from '../../api';
import { go, goBack, routes, useQueryParam, useReady } from '../../state';
import { EmptyState, FailureLine, Loading, PageHeader, useTexts } from '../../ui';
import { DeliveryDesk } from './delivery-desk';
import './delivery.css';

/** 发出: the paper on the left, to whom and how on the right, and what speaks against it (ux.md). */
export function DeliveryPage({ id }: { readonly id: string }) {
  const { delivery: words } = useTexts();
  const asked = useQueryParam('submission');
  const proposal = useQuery('delivery.proposal', { recordId: id });
  useReady('delivery', proposal.value !== undefined || proposal.error !== undefined);
  if (proposal.error?.code === 'not-found' || proposal.error?.code === 'bad-input')
    return (
      <EmptyState
        text={words.notFound}
        action={<Button onClick={() => void go(routes.register)}>{words.toRegister}</Button>}
      />
    );
  if (proposal.value === undefined)
    return proposal.isSlow ? <Loading /> : <FailureLine query={proposal} where={words.title} />;
  const { number, title } = proposal.value;
  return (
    <div className="delivery">
      <PageHeader
        title={[words.title, number, title].filter((part) => part !== '').join(' · ')}
        onBack={() => void goBack()}
      />
      {isUnsubmitted(proposal.value) ? (
        <EmptyState
          text={words.unsubmitted}
          action={<Button onClick={() => void goBack()}>{words.back}</Button>}
        />
      ) : (
        <DeliveryDesk key={`${id} ${asked ?? ''}`} id={id} proposal={proposal.value} asked={asked} />
      )}
    </div>
  );
}

/** A report or notice leaves the house as it was submitted, never as it happens to stand. */
const isUnsubmitted = ({ kind, revisions }: Answer<'delivery.proposal'>): boolean =>
  (kind === 'report' || kind === 'notice') && revisions.length === 0;
