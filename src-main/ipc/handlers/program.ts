import type { HandlerParts, HandlersFor } from './parts';

export const programHandlers = ({
  program,
}: Pick<HandlerParts, 'program'>): HandlersFor<'app.status' | 'app.recover' | 'app.ready' | 'app.close'> => ({
  'app.status': () => program.status(),
  'app.recover': ({ way }) => program.recover(way),
  'app.ready': () => {
    program.screenReady();
    return null;
  },
  'app.close': ({ discard }) => {
    program.closeAnswered(discard);
    return null;
  },
});
