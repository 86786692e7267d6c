export { PrintWorkList } from './print-work-list';
