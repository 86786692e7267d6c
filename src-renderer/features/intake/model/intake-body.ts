import {
  blankComplaint,
  blankLine,
  type Channel,
  type Complaint,
  type ProductLine,
  proposeBranch,
  proposeDepartment,
} from '@shared/domain/complaint';

/** What a new registration starts with: no receipt time, no channel; only who is typing, and one empty product line. */
export const startingBody = (operator: string, lineId: string): Complaint => ({
  ...blankComplaint(),
  receivedBy: operator,
  lines: [blankLine(lineId)],
});

const isBlankLine = (line: ProductLine): boolean =>
  JSON.stringify(line) === JSON.stringify(blankLine(line.id));

/** As it is registered: empty product lines left out, branch and department as 5.3.2–5.3.4 propose where none was chosen. */
export function readyToRegister(body: Complaint): Complaint {
  const branch = body.branch ?? proposeBranch(body.category, body.stage);
  return {
    ...body,
    lines: body.lines.filter((line) => !isBlankLine(line)),
    branch,
    responsibleDepartment: body.responsibleDepartment || proposeDepartment(branch, body.category),
  };
}

const written: readonly Channel[] = ['letter', 'email', 'messaging', 'portal'];

/** The channel says whether it was oral or written, where there is no doubt; what was chosen by hand stays. */
export function withChannel(body: Complaint, channel: Channel | null): Complaint {
  const isOwn = body.form !== null && body.form !== formOf(body.channel);
  return { ...body, channel, form: isOwn ? body.form : formOf(channel) };
}

const formOf = (channel: Channel | null): Complaint['form'] =>
  channel === 'phone' ? 'oral' : channel !== null && written.includes(channel) ? 'written' : null;

/** Something was typed that would be missed. */
export const hasContent = (body: Complaint, operator: string): boolean =>
  JSON.stringify(readyToRegister(body)) !== JSON.stringify(readyToRegister(startingBody(operator, 'x')));
