/** 服务: service besides complaints (TSP01 5.3.10–5.3.12), and what departments hand to each other (5.3.1). */
export { handOvers } from './hand-overs';
export { serviceAgreements } from './service-agreements';
export { servicePlans } from './service-plans';
export { serviceStaff } from './service-staff';
export { supportRequests } from './support-requests';
