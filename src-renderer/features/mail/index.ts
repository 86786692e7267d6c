export { FileSizes } from './file-sizes';
export { MailPanel } from './mail-panel';
export { OutboxPage } from './outbox-page';
export { ServerProblem } from './server-problem';
export { stateColors } from './state-colors';
