export { FileSizes } from './file-sizes';
export { MailPanel, type PrepareDelivery } from './mail-panel';
