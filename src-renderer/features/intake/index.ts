/** 登记: registering a complaint while the customer is on the phone. */
export { IntakePage } from './intake-page';
