export { ReminderBell } from './reminder-bell';
