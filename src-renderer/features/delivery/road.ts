import type { Answer } from '@shared/contract';
import type { Delivery, DeliveryRoad } from '@shared/domain/delivery';
import type { Choice, Proposal } from './model';

/** Who gets it, where a road says more than the customer. */
export interface Addressee {
  readonly contact: string;
  /** A mail address, a phone, the portal's name; '' where the road needs none. */
  readonly address: string;
}

/** What every road out of the house is handed. */
export interface RoadProps {
  readonly choice: Choice;
  readonly customer: Proposal['customers'][number] | undefined;
  /** What would leave, by name and size in bytes. */
  readonly files: Answer<'delivery.draw'>['files'];
  /** Something speaks against sending it: said beside. */
  readonly isBlocked: boolean;
  /** That, or there is no file. */
  readonly isDisabled: boolean;
  /**
   * Makes the files and writes down that they are about to leave; null where that failed and was said.
   * @param withFiles false where only words left
   */
  readonly create: (road: DeliveryRoad, to: Addressee, withFiles?: boolean) => Promise<Delivery | null>;
}
