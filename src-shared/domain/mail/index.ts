/** What a mail to a customer is and may hold (docs/adr/0014). */
export * from './address';
export * from './outbox';
export * from './recipients';
export * from './rules';
export * from './schema';
export * from './templates';
