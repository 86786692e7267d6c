import { complaintForCustomer } from '@shared/domain/delivery';
import type { ExportJob } from '../../export';
import { caseCode } from './subject';

/** The job as it may leave the house; records are printed as the customer's copy anyway. */
export function customersCopy(job: ExportJob): ExportJob {
  if (job.form !== caseCode) return job;
  const { stored } = job.input;
  return {
    ...job,
    input: { ...job.input, stored: { ...stored, body: complaintForCustomer(stored.body) } },
  };
}
