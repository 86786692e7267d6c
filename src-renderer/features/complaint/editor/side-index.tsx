import type { Finding } from '@shared/domain/finding';
import { fill } from '@shared/text';
import { useStore } from 'zustand';
import { useTexts } from '../../../ui';
import { completenessOf, type SectionName, sectionNames, sectionOf } from '../model/sections';
import { useEditor } from './editor-context';

/** The sections with how complete they are; a red sign where something must be put right. */
export function SideIndex({ findings }: { readonly findings: readonly Finding[] }) {
  const { editor } = useTexts().complaint;
  const wrong = new Set(findings.filter(({ level }) => level === 'error').map(({ path }) => sectionOf(path)));
  return (
    <nav className="editor-index" aria-label={editor.index}>
      <ol>
        {sectionNames.map((name) => (
          <li key={name}>
            <a
              href={`#section-${name}`}
              onClick={(event) => {
                event.preventDefault();
                const section = document.querySelector<HTMLElement>(`#section-${name}`);
                section?.scrollIntoView({ block: 'start' });
                section?.focus({ preventScroll: true });
              }}
            >
              <span>{editor.sections[name]}</span>
              {wrong.has(name) && <span className="tone-red">▲</span>}
              <SectionCount name={name} />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function SectionCount({ name }: { readonly name: SectionName }) {
  const { editor } = useTexts().complaint;
  const { store } = useEditor();
  const text = useStore(store, ({ body }) => {
    const { filled, total } = completenessOf(name, body);
    return total === 0 ? '' : `${filled}/${total}`;
  });
  const [filled = '', total = ''] = text.split('/');
  if (text === '') return null;
  return (
    <span className="case-quiet numbers" title={fill(editor.completeness, { filled, total })}>
      {text}
    </span>
  );
}
