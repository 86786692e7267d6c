export { MailPanel, type PrepareDelivery } from './mail-panel';
export { sizeText } from './model/recipients';
