import { blankOrder, orderDates } from '../../domain/order';
import { bindOrder, type OrderInput } from '../bindings/order';
import { orderForm } from '../definitions/order';
import { type AnyPaper, paper } from '../paper';

/** OF: a customer's order (TSP01 5.1.3). */
export const orderPapers: readonly AnyPaper[] = [
  paper<OrderInput, 'order'>({
    definition: orderForm,
    kind: 'order',
    blank: () => ({ order: blankOrder(), dates: [] }),
    from: ({ stored: { body }, rules }) => ({ order: body, dates: orderDates(body, rules) }),
    bind: bindOrder,
  }),
];
