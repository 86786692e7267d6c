import type { NtfGate } from '@shared/domain/report';
import { fill, type Texts } from '@shared/text';

/** What is missing, in a sentence. */
export const gateText = ({ code, params }: NtfGate, { report }: Texts): string =>
  fill(report.ntfGates[code], params ?? {});
