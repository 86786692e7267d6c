import type { Store } from '../../data';
import type { ServiceCalls } from '../index';
import type { RecordParts } from '../record/register';

type ReturnChannel = 'return.complain' | 'return.complaints' | 'return.costs' | 'return.pieces';

/** What goods returns do beside being kept. */
export const returnChannels = (store: Store, parts: RecordParts): Pick<ServiceCalls, ReturnChannel> => ({
  'return.complain': async (context, input) => {
    const { complainOfLine } = await import('./complain');
    return store.write((trx) => complainOfLine(trx, parts, context, input));
  },
  'return.complaints': async (_context, { id }) => {
    const { complaintsOfReturn } = await import('./tell-complaint');
    return store.read((db) => complaintsOfReturn(db, id));
  },
  'return.costs': async (context, input) => {
    const { bookCosts } = await import('./tell-complaint');
    return store.write((trx) => bookCosts(trx, parts, context, input));
  },
  'return.pieces': async (context, input) => {
    const { confirmPieces } = await import('./tell-complaint');
    return store.write((trx) => confirmPieces(trx, parts, context, input));
  },
});
