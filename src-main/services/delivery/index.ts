export { keepMade, madeFileOf } from './keep';
export { lookAtChoice } from './look';
export { deliveryProposal } from './proposal';
export { createDelivery, markDelivery, receiveDelivery } from './record';
export { findSubject } from './subject';
