import type { CallContext } from '../services';

/** Who signs what the program does unasked, or before anybody can be asked who he is. */
export const programItself: CallContext['operator'] = { id: '', name: '系统', roles: [] };
