import { caps } from '@shared/domain/scalars';

/** A 简述 proposed from the full text: whole sentences while they fit into 80 characters, else cut with an ellipsis. */
export function proposeSummary(full: string): string {
  const text = full.replaceAll(/\s+/g, ' ').trim();
  if (Array.from(text).length <= caps.summary) return text.replace(/[。.]$/, '');
  const sentences = text.match(/[^。;;!?!?]+[。;;!?!?]?/g) ?? [];
  let proposal = '';
  for (const sentence of sentences) {
    if (Array.from(proposal + sentence).length > caps.summary) break;
    proposal += sentence;
  }
  if (proposal !== '') return proposal.replace(/[。;;]$/, '');
  return `${Array.from(text)
    .slice(0, caps.summary - 1)
    .join('')}…`;
}
