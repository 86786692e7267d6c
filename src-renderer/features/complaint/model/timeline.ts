import type { Complaint, StoredComplaint } from '@shared/domain/complaint';
import { milestoneKinds } from '@shared/domain/deadline';
import { fill } from '@shared/text';
import type { Wording } from './format';

/** Something that happened, on its day or at its minute. */
export interface Fact {
  readonly at: string;
  readonly text: string;
  readonly tone: 'customer' | 'us' | 'done';
}

/** The dated facts of a case, oldest first; a day without a time stands before the minutes of that day. */
export function factsOf(stored: StoredComplaint, wording: Wording): readonly Fact[] {
  const { body } = stored;
  const { timeline } = wording.texts.complaint;
  const facts: (Fact | null)[] = [
    fact(body.discoveredOn, timeline.discovered, 'customer'),
    fact(body.receivedAt, timeline.received, 'customer'),
    fact(body.noticedAt, timeline.noticedAt, 'us'),
    fact(stored.registeredAt, timeline.registered, 'us'),
    ...handOverFacts(body, wording),
    ...milestoneFacts(body, wording),
    ...handlingFacts(body, wording),
    ...followUpFacts(body, wording),
    ...pastFacts(body, wording),
  ];
  return facts.filter((entry): entry is Fact => entry !== null).sort((a, b) => a.at.localeCompare(b.at));
}

const fact = (at: string | null, text: string, tone: Fact['tone']): Fact | null =>
  at === null || at === '' ? null : { at, text, tone };

function handOverFacts(body: Complaint, { texts }: Wording): readonly (Fact | null)[] {
  const { timeline } = texts.complaint;
  return body.handOvers.flatMap(({ at, receivedAt, department, person }) => [
    fact(at, fill(person === '' ? timeline.handedOver : timeline.handedOverTo, { department, person }), 'us'),
    fact(receivedAt, fill(timeline.signedFor, { department }), 'us'),
  ]);
}

function milestoneFacts(body: Complaint, { texts }: Wording): readonly (Fact | null)[] {
  const { timeline } = texts.complaint;
  return milestoneKinds.flatMap((kind) => [
    fact(body.milestones[kind].doneAt, timeline[kind], 'done'),
    ...body.milestones[kind].extensions.map(({ enteredAt, agreedDue }) =>
      fact(
        enteredAt,
        fill(timeline.extension, { milestone: texts.choices.milestone[kind], until: agreedDue.slice(0, 10) }),
        'customer',
      ),
    ),
  ]);
}

function handlingFacts(body: Complaint, { texts }: Wording): readonly (Fact | null)[] {
  const { timeline } = texts.complaint;
  const { choices } = texts;
  return [
    ...body.stageChanges.map(({ on, from, to }) =>
      fact(on, fill(timeline.stageChange, { from: choices.stage[from], to: choices.stage[to] }), 'us'),
    ),
    ...body.subIssues.map(({ doneOn, description }) =>
      fact(doneOn, fill(timeline.subIssueDone, { text: description.slice(0, 40) }), 'done'),
    ),
    fact(body.implementedOn, timeline.implemented, 'us'),
    ...body.verifications.map(({ on, period, verdict }) =>
      fact(on, fill(timeline.verified, { period, verdict: choices.verdict[verdict] }), 'us'),
    ),
    fact(
      body.qualityConfirmation.at,
      fill(timeline.qualityConfirmed, { by: body.qualityConfirmation.by }),
      'us',
    ),
    fact(body.salesSupervision.at, fill(timeline.supervised, { by: body.salesSupervision.by }), 'us'),
    fact(
      body.customerAcceptance.at,
      fill(timeline.accepted, { way: body.customerAcceptance.way }),
      'customer',
    ),
    fact(body.withdrawal?.at ?? null, timeline.withdrawn, 'customer'),
  ];
}

function followUpFacts(body: Complaint, { texts }: Wording): readonly (Fact | null)[] {
  const { timeline } = texts.complaint;
  const { level, startedOn, exitedOn } = body.controlledShipping;
  return [
    ...body.requests.flatMap(({ askedOn, answeredOn, whom, what, answer }) => [
      fact(askedOn, fill(timeline.asked, { whom, text: what.slice(0, 40) }), 'us'),
      fact(
        answeredOn,
        fill(timeline.answered, { whom, text: (answer === '' ? what : answer).slice(0, 40) }),
        'customer',
      ),
    ]),
    fact(startedOn, fill(timeline.shippingStarted, { level: level ?? '' }), 'customer'),
    fact(exitedOn, fill(timeline.shippingExited, { level: level ?? '' }), 'done'),
    fact(body.ppmAppeal.askedOn, timeline.appealed, 'us'),
    fact(body.ppmAppeal.answeredOn, timeline.appealAnswered, 'customer'),
  ];
}

function pastFacts(body: Complaint, { texts }: Wording): readonly (Fact | null)[] {
  const { timeline } = texts.complaint;
  return body.pastRounds.flatMap(({ receivedAt, closedAt }, index) => [
    fact(receivedAt, fill(timeline.pastReceived, { round: index + 1 }), 'customer'),
    fact(closedAt, fill(timeline.pastClosed, { round: index + 1 }), 'done'),
  ]);
}
