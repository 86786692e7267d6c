import { type Delivery, mayFollow, stateOf } from '@shared/domain/delivery';
import type { CallContext } from '../context';
import type { Services } from '../index';
import { demandRight } from '../rights';
import { ServiceError } from '../service-error';

/** A delivery as a printer takes it. */
export interface PaperToPrint {
  readonly delivery: Delivery;
  readonly title: string;
  /** The kept PDFs. */
  readonly paths: readonly string[];
}

/** The kept PDFs of a delivery that is to be printed. @throws ServiceError `forbidden` (`delivery-state`, `only-pdf`), `not-found`, `file-missing` */
export async function paperToPrint(
  services: Pick<Services, 'deliveries' | 'attachments'>,
  context: CallContext,
  deliveryId: string,
): Promise<PaperToPrint> {
  demandRight(context, 'write');
  const { delivery, number } = await services.deliveries.find(deliveryId);
  if (delivery.facts.road !== 'print' || !mayFollow(delivery.facts, 'handed-over'))
    throw new ServiceError('forbidden', { why: 'delivery-state', state: stateOf(delivery.facts), number });
  const paths: string[] = [];
  for (const { attachmentId } of delivery.facts.files) {
    const { path, info } = await services.attachments.locate(attachmentId);
    if (info.mediaType !== 'application/pdf')
      throw new ServiceError('forbidden', { why: 'only-pdf', number });
    paths.push(path);
  }
  return { delivery, title: number, paths };
}
