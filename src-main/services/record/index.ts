/** Records of the further forms: registered, saved, voided and read in the manner of complaints. */
export * from './read';
export * from './register';
export * from './save';
export * from './tell-complaint';
export * from './void';
