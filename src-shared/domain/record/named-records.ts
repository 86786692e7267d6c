import type { CarePlan } from '../care/schema';
import type { Communication } from '../feedback/schema';
import { numbersIn } from '../numbers-in';
import type { Order } from '../order/schema';
import type { Question } from '../question/schema';
import type { InternalHandOver, ServiceAgreement, ServicePlan, SupportRequest } from '../service/schema';
import type { ServiceSummary } from '../service-summary/schema';
import type { RecordBody, RecordKind } from './kinds';

const readers: { readonly [K in RecordKind]?: (body: RecordBody<K>) => readonly string[] } = {
  communication: ({ questionNumber, sourceNumber, callBack }: Communication) => [
    sourceNumber,
    questionNumber,
    callBack.followUpNumber,
  ],
  question: ({ sources, outdated }: Question) => [...numbersIn(sources), outdated.replacedBy],
  'care-plan': ({ contacts }: CarePlan) => contacts.map(({ logNumber }) => logNumber),
  order: ({ deviations }: Order) => deviations.map(({ followUpNumber }) => followUpNumber),
  'internal-hand-over': ({ relatedNumber }: InternalHandOver) => numbersIn(relatedNumber),
  'support-request': ({ relatedNumber }: SupportRequest) => numbersIn(relatedNumber),
  'service-agreement': ({ follows, renewal }: ServiceAgreement) => [follows, renewal.successor],
  'service-plan': ({ agreementNumber }: ServicePlan) => [agreementNumber],
  'service-summary': ({ improvements }: ServiceSummary) =>
    improvements.flatMap(({ carriedFrom, carriedTo }) => [carriedFrom, carriedTo]),
};

/** Numbers of other records that one names besides complaints: what it came from, and what became of it. Some may be nobody's. */
export const recordNumbersOf = <K extends RecordKind>(kind: K, body: RecordBody<K>): readonly string[] => [
  ...new Set((readers[kind]?.(body) ?? []).filter((number) => number.trim() !== '')),
];
