import type { Finding } from '@shared/domain/finding';
import { fill } from '@shared/text';
import { useStore } from 'zustand';
import { useTexts } from '../ui';
import { useEditor } from './editor-context';
import { sectionId } from './jump-to';
import type { SectionPlan } from './model/sections';

/** The sections with how complete they are; a red sign where something must be put right. */
export function SideIndex<Name extends string, Body>(props: {
  readonly plan: SectionPlan<Name, Body>;
  readonly titles: Readonly<Record<Name, string>>;
  readonly findings: readonly Finding[];
}) {
  const { plan, titles, findings } = props;
  const { editor } = useTexts();
  const errors = findings.filter(({ level }) => level === 'error');
  const wrong = new Set(errors.map(({ path }) => plan.sectionOf(path)));
  return (
    <nav className="editor-index" aria-label={editor.index}>
      <ol>
        {plan.names.map((name) => (
          <li key={name}>
            <a
              href={`#${sectionId(name)}`}
              onClick={(event) => {
                event.preventDefault();
                const section = document.querySelector<HTMLElement>(`#${sectionId(name)}`);
                section?.scrollIntoView({ block: 'start' });
                section?.focus({ preventScroll: true });
              }}
            >
              <span>{titles[name]}</span>
              {wrong.has(name) && <span className="tone-red">▲</span>}
              <SectionCount plan={plan} name={name} />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function SectionCount<Name extends string, Body>(props: {
  readonly plan: SectionPlan<Name, Body>;
  readonly name: Name;
}) {
  const { plan, name } = props;
  const { editor } = useTexts();
  const { store } = useEditor();
  const text = useStore(store, ({ body }) => {
    // The body of the editor this index stands in.
    const { filled, total } = plan.completenessOf(name, body as Body);
    return total === 0 ? '' : `${filled}/${total}`;
  });
  const [filled = '', total = ''] = text.split('/');
  if (text === '') return null;
  return (
    <span className="editor-quiet numbers" title={fill(editor.completeness, { filled, total })}>
      {text}
    </span>
  );
}
