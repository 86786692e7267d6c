import { fill } from '@shared/text';
import { Button, Collapse } from 'antd';
import { useTexts } from '../ui';

/** One thing still missing, in a sentence, with the field it lies in. */
export interface GateLine {
  readonly code: string;
  readonly path: string;
  /** The part of the document it belongs to, by its title. */
  readonly part: string;
  readonly text: string;
}

const shown = 60;

/** Reasons, not walls: what is still missing, each with a way to its field. */
export function Gates(props: {
  readonly gates: readonly GateLine[];
  /** What the list is headed by while something is missing. */
  readonly title: string;
  /** Said once nothing is. */
  readonly none: string;
  readonly onJump: (path: string) => void;
}) {
  const { editor } = useTexts();
  const { gates } = props;
  if (gates.length === 0) return <p className="tone-green editor-gates">✓ {props.none}</p>;
  return (
    <Collapse
      className="editor-gates"
      size="small"
      items={[
        {
          key: 'gates',
          label: `▲ ${props.title}`,
          children: (
            <ul className="editor-gate-list">
              {gates.slice(0, shown).map(({ code, path, part, text }) => (
                <li key={`${code} ${path}`}>
                  <span className="editor-gate-part">{part}</span>
                  <span>{text}</span>
                  <Button type="link" onClick={() => props.onJump(path)}>
                    {editor.jump}
                  </Button>
                </li>
              ))}
              {gates.length > shown && <li>{fill(editor.moreGates, { n: gates.length - shown })}</li>}
            </ul>
          ),
        },
      ]}
    />
  );
}
