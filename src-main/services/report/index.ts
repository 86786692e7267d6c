/** The problem-solving workspace: a complaint's report from its start to the customer's verdict. */
export * from './actions';
export * from './judge';
export * from './lessons';
export * from './read';
export * from './references';
export * from './revise';
export * from './start';
export * from './submit';
export * from './waive';
