export * from './date-rules';
export * from './defaults';
export * from './form-revision';
export * from './phrases';
export * from './schema';
export * from './supplying-company';
export * from './upgrade';
