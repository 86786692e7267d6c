/** 联络单与外流事件 (TSP01 5.4.1, 5.1.4): finding an escape, telling each customer, receipts, balance. */
import './notice.css';

export { escapeEvents } from './events';
export { FoundPage } from './found/found-page';
export { notices } from './notices';
