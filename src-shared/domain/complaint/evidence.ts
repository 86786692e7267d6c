import { hasProof } from './proof';
import type { Complaint } from './schema';

/** Silence never closes: the customer's acceptance with evidence (a file, or named person and way), or a manager-approved exception with reason. */
export function isAccepted(complaint: Complaint): boolean {
  const { customerAcceptance, acceptanceException } = complaint;
  // A part found good is not closed by us alone (5.3.8).
  const isNtf =
    complaint.ntfNumber.trim() !== '' ||
    complaint.liability.some(({ party, share }) => party === 'ntf' && share > 0);
  return (
    (customerAcceptance.at !== null &&
      (hasProof(customerAcceptance.proof) ||
        (customerAcceptance.proof.person !== '' && customerAcceptance.way !== ''))) ||
    (!isNtf && acceptanceException.approver.trim() !== '' && acceptanceException.reason.trim() !== '')
  );
}
