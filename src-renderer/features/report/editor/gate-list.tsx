import { type Gate, type Report, reportGates } from '@shared/domain/report';
import { fill } from '@shared/text';
import { Button, Collapse } from 'antd';
import { useDeferredValue, useMemo } from 'react';
import { useStore } from 'zustand';
import { useTexts } from '../../../ui';
import { useEditor } from '../fields';
import { gateText } from '../model/gate-text';
import { jumpTo } from '../model/jump-to';

const shown = 60;

/** What is open of the report as it stands, worked out after the keystroke is painted. */
export function useGates(stage: Report['stage']): readonly Gate[] {
  const { store } = useEditor();
  const body = useStore(store, (state) => state.body);
  const settled = useDeferredValue(body);
  return useMemo(() => reportGates(settled, stage), [settled, stage]);
}

/** Reasons, not walls: what an assessor would miss, each with a way to its field. */
export function GateList({ stage }: { readonly stage: Report['stage'] }) {
  const texts = useTexts();
  const { page } = texts.workspace;
  const gates = useGates(stage);
  if (gates.length === 0)
    return <p className="tone-green report-gates">✓ {fill(page.gatesNone, { stage })}</p>;
  return (
    <Collapse
      className="report-gates"
      size="small"
      items={[
        {
          key: 'gates',
          label: `▲ ${fill(page.gates, { stage, n: gates.length })}`,
          children: (
            <ul className="report-gate-list">
              {gates.slice(0, shown).map((gate) => (
                <li key={`${gate.code} ${gate.path}`}>
                  <span className="report-gate-part">{page.sections[gate.discipline]}</span>
                  <span>{gateText(gate, texts)}</span>
                  <Button type="link" onClick={() => jumpTo(gate.path)}>
                    {page.jump}
                  </Button>
                </li>
              ))}
              {gates.length > shown && <li>{fill(page.gatesMore, { n: gates.length - shown })}</li>}
            </ul>
          ),
        },
      ]}
    />
  );
}
