import type { DeliveryState } from '@shared/domain/delivery';

/** The colour of a delivery's state, beside its word. */
export const stateColors: Readonly<Record<DeliveryState, string>> = {
  prepared: 'default',
  'handed-over': 'blue',
  sending: 'blue',
  sent: 'green',
  'perhaps-sent': 'orange',
  failed: 'red',
  cancelled: 'default',
};
