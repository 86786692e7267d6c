import type { HandlerParts, HandlersFor } from './parts';

export const preferencesHandlers = ({
  program,
  records,
}: Pick<HandlerParts, 'program' | 'records'>): HandlersFor<'preferences.save'> => ({
  'preferences.save': async (change) => {
    const saved = await records()['preferences.save'](change);
    program.preferencesChanged();
    return saved;
  },
});
