/** 服务: service besides complaints (TSP01 5.3.10–5.3.12). */
export { serviceStaff } from './service-staff';
