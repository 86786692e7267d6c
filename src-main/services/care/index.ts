/** Plans of contacts: proposed for a year, taken back as one step, and a contact that becomes a log or a complaint. */
export * from './propose';
export * from './raise';
