/** 外流事件 and 联络单: from the discovery to the last piece accounted for. */
export * from './complaints';
export * from './customers';
export * from './issue';
export * from './read';
export * from './receive';
export * from './revise';
export * from './send';
