/** 订单跟进: a customer's order from its receipt to its payment (TSP01 5.1.3). */
export { orders } from './orders';
