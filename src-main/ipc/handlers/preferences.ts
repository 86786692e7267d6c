import type { HandlerParts, HandlersFor } from './parts';

export const preferencesHandlers = ({
  program,
  records,
}: Pick<HandlerParts, 'program' | 'records'>): HandlersFor<'preferences.save'> => ({
  'preferences.save': async (change) => {
    // First the system: what it does not take is not remembered either.
    if (change.startsWithSystem !== undefined) program.startWithSystem(change.startsWithSystem);
    const saved = await records()['preferences.save'](change);
    program.preferencesChanged();
    return saved;
  },
});
