import type { Texts } from '@shared/text';
import type { ReactNode } from 'react';
import { useTexts } from '../../ui';

export type SectionName = keyof Texts['settings']['section'];

/** A section with its name and one sentence about what it does. */
export function Section({ name, children }: { readonly name: SectionName; readonly children: ReactNode }) {
  const words = useTexts().settings;
  return (
    <section
      id={`settings-${name}`}
      className="settings-section card"
      aria-labelledby={`settings-${name}-head`}
    >
      <h2 id={`settings-${name}-head`} tabIndex={-1}>
        {words.section[name]}
      </h2>
      <p className="settings-intro">{words.intro[name]}</p>
      {children}
    </section>
  );
}
