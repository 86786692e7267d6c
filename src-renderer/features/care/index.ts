/** 关怀: how often a customer is contacted by his grade, and what came of it. */
export { carePlans } from './care-plans';
