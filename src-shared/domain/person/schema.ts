import * as v from 'valibot';
import { idSchema, shortText } from '../scalars';

/** 业务员, 品管员, 技术员, 责任部门, 审核人, 批准人, 管理员, 只读; one person may hold several. */
export const roles = [
  'sales',
  'quality',
  'engineering',
  'responsible-department',
  'reviewer',
  'approver',
  'administrator',
  'read-only',
] as const;
export type Role = (typeof roles)[number];

export const personSchema = v.strictObject({
  id: idSchema,
  name: v.pipe(shortText, v.minLength(1)),
  department: shortText,
  roles: v.pipe(v.array(v.picklist(roles)), v.maxLength(roles.length)),
  isActive: v.boolean(),
});
export type Person = v.InferOutput<typeof personSchema>;
