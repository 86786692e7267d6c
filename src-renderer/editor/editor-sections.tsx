import type { Finding } from '@shared/domain/finding';
import type { ComponentType } from 'react';
import { sectionId } from './jump-to';
import type { SectionPlan } from './model/sections';
import { SideIndex } from './side-index';

/** The index at the side and the sections, in the order of the plan. `parts` are painted once: give memoised components. */
export function EditorSections<Name extends string, Body>(props: {
  readonly plan: SectionPlan<Name, Body>;
  readonly titles: Readonly<Record<Name, string>>;
  readonly parts: Readonly<Record<Name, ComponentType>>;
  readonly findings: readonly Finding[];
}) {
  const { plan, titles, parts, findings } = props;
  return (
    <div className="editor-body">
      <SideIndex plan={plan} titles={titles} findings={findings} />
      <div className="editor-sections">
        {plan.names.map((name) => {
          const Part: ComponentType = parts[name];
          return (
            <section
              key={name}
              id={sectionId(name)}
              tabIndex={-1}
              className="editor-section"
              aria-label={titles[name]}
            >
              <h2>{titles[name]}</h2>
              <Part />
            </section>
          );
        })}
      </div>
    </div>
  );
}
