/** 沟通与反馈: what customers say besides a complaint's own record (TSP01 5.1.2, 5.2). */
export { AngryList } from './angry-list';
export { communications } from './communications';
