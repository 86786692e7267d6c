/** What left the house: deliveries and what speaks against one (docs/adr/0014). */
export * from './contacts';
export * from './copy';
export * from './customers-copy';
export * from './evidence';
export * from './findings';
export * from './schema';
export * from './size-text';
export * from './states';
