import type { HandlerParts, HandlersFor } from './parts';

/** Papers onto paper by the program itself. */
export const printHandlers = ({
  print,
}: Pick<HandlerParts, 'print'>): HandlersFor<
  'print.printers' | 'print.start' | 'print.test' | 'print.jobs' | 'print.retry'
> => ({
  'print.printers': () => print.printers(),
  'print.start': (input) => print.start(input),
  'print.test': (input) => print.test(input),
  'print.jobs': () => print.jobs(),
  'print.retry': (input) => print.retry(input),
});
