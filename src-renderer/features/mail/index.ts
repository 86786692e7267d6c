export { MailPanel, type PrepareDelivery } from './mail-panel';
