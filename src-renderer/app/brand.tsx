import { useTexts } from '../ui';

/** The product's sign and name at the head of the rail. */
export function Brand() {
  const { product } = useTexts().frame;
  return (
    <div className="rail-brand">
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
        <path
          d="M3 5 h18 v11 h-9 l-5 4 v-4 H3 Z"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinejoin="round"
        />
        <path
          d="M8 10.5 l3 3 l5.5 -5.5"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
        />
      </svg>
      <span className="rail-label">{product}</span>
    </div>
  );
}
