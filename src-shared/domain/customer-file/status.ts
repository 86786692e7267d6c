import type { CustomerFile } from './schema';

export const customerFileStatuses = ['active', 'inactive'] as const;
export type CustomerFileStatus = (typeof customerFileStatuses)[number];

export const customerFileStatus = ({ isActive }: CustomerFile): CustomerFileStatus =>
  isActive === false ? 'inactive' : 'active';
