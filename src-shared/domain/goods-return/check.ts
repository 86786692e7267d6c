import { error, type Finding } from '../finding';
import { checkLine } from './balance';
import type { GoodsReturn } from './schema';

/**
 * What a return must say beside its shape: who decided that the goods may come back, when, and why not all of them; pieces that
 * add up before it counts as judged; who agreed to figures that are neither side's (domain.md §1.10, §9 case 30).
 */
export const checkGoodsReturn = (record: GoodsReturn): readonly Finding[] => [
  ...checkAcceptance(record),
  ...checkJudgement(record),
  ...checkAgreement(record),
];

function checkAcceptance({
  acceptance,
  acceptedBy,
  acceptedOn,
  acceptanceNote,
}: GoodsReturn): readonly Finding[] {
  if (acceptance === null) return [];
  const isWhole = acceptance === 'accepted';
  return [
    ...(acceptedBy.trim() === '' ? [error('acceptedBy', 'required')] : []),
    ...(acceptedOn === null ? [error('acceptedOn', 'required')] : []),
    ...(!isWhole && acceptanceNote.trim() === '' ? [error('acceptanceNote', 'needs-reason')] : []),
  ];
}

function checkJudgement({ judgedOn, receivedOn, lines }: GoodsReturn): readonly Finding[] {
  if (judgedOn === null) return [];
  const isBefore = receivedOn !== null && judgedOn < receivedOn;
  return [
    ...(isBefore ? [error('judgedOn', 'end-before-start')] : []),
    ...lines.flatMap((line, index) => {
      const found = checkLine(line);
      if (found.kind === 'verdict')
        return [error(`lines.${index}.receivedQuantity`, 'verdict-unbalanced', { amount: found.amount })];
      if (found.kind === 'disposal')
        return [error(`lines.${index}.receivedQuantity`, 'disposal-unbalanced', { amount: found.amount })];
      return [];
    }),
  ];
}

const checkAgreement = ({ lines, agreedWith }: GoodsReturn): readonly Finding[] =>
  agreedWith.trim() === '' && lines.some(({ agreedQuantity }) => agreedQuantity !== null)
    ? [error('agreedWith', 'required')]
    : [];
