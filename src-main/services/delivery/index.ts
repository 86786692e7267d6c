export { keepMade, madeFileOf } from './keep';
export { lookAtChoice } from './look';
export { type PackageNames, packageNames } from './package';
export { deliveryProposal } from './proposal';
export {
  createDelivery,
  findNumbered,
  markDelivery,
  receiveDelivery,
  stepDelivery,
} from './record';
export { findSubject, frozenOf, type Subject } from './subject';
