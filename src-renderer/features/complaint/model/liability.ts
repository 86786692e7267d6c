import { type LiabilityShare, type LiableParty, liableParties } from '@shared/domain/complaint';

/** A party's share replaced; none and 0 take the party out. In the order of the form. */
export function withShare(
  shares: readonly LiabilityShare[],
  party: LiableParty,
  share: number | null,
): readonly LiabilityShare[] {
  const others = shares.filter((row) => row.party !== party);
  const next = share === null || share === 0 ? others : [...others, { party, share }];
  return next.toSorted((a, b) => liableParties.indexOf(a.party) - liableParties.indexOf(b.party));
}
