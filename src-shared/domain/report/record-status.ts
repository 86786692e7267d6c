import type { NtfAnalysis } from './ntf';
import type { Report } from './schema';

/** What the report itself says of how far it is; what the customer said of it stands with its submissions. */
export const reportStatuses = ['3D', '5D', '8D'] as const;
export type ReportStatus = (typeof reportStatuses)[number];

export const reportStatus = ({ stage }: Report): ReportStatus => stage;

/** Received → tested → concluded → agreed with the customer → closed (TSP01 5.3.8). */
export const ntfStatuses = ['received', 'tested', 'concluded', 'agreed', 'closed'] as const;
export type NtfStatus = (typeof ntfStatuses)[number];

export function ntfStatus({ closedOn, agreedOn, conclusion, tests }: NtfAnalysis): NtfStatus {
  if (closedOn !== null) return 'closed';
  if (agreedOn !== null) return 'agreed';
  if (conclusion !== null) return 'concluded';
  return tests.length > 0 ? 'tested' : 'received';
}
