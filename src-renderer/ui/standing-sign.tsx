import type { StandingView } from './standing';

/** The sign beside a colour, drawn, since not every font has it. Says nothing itself: the label does. */
export function StandingSign({ sign }: { readonly sign: StandingView['sign'] }) {
  if (sign === 'none') return null;
  return (
    <svg className="sign" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
      {sign === 'overdue' && <path d="M6 1 L11.4 10.6 L0.6 10.6 Z" fill="currentColor" />}
      {sign === 'today' && <circle cx="6" cy="6" r="4.6" fill="currentColor" />}
      {sign === 'done' && (
        <path d="M1.6 6.4 L4.7 9.6 L10.6 2.6" fill="none" stroke="currentColor" strokeWidth="2" />
      )}
      {sign === 'customer' && (
        <>
          <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.6" />
          <path d="M6 1.4 A4.6 4.6 0 0 1 10.6 6 L6 6 Z" fill="currentColor" />
        </>
      )}
    </svg>
  );
}
