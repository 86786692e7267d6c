import { type Gate, type Report, reportGates } from '@shared/domain/report';
import { fill } from '@shared/text';
import { useDeferredValue, useMemo } from 'react';
import { useStore } from 'zustand';
import { Gates } from '../../../editor';
import { useTexts } from '../../../ui';
import { useEditor, useFieldValue } from '../fields';
import { gateText } from '../model/gate-text';
import { jumpTo } from '../model/jump-to';
import { sectionNames } from '../model/section-names';

/** What is open of the report as it stands, worked out after the keystroke is painted. */
export function useGates(stage: Report['stage']): readonly Gate[] {
  const { store } = useEditor();
  const body = useStore(store, (state) => state.body);
  const settled = useDeferredValue(body);
  return useMemo(() => reportGates(settled, stage), [settled, stage]);
}

/** What an assessor of this stage would miss. */
export function GateList({ stage }: { readonly stage: Report['stage'] }) {
  const texts = useTexts();
  const { page } = texts.workspace;
  const layout = useFieldValue('layout');
  const names = sectionNames(layout, texts);
  const gates = useGates(stage);
  return (
    <Gates
      gates={gates.map((gate) => ({
        code: gate.code,
        path: gate.path,
        part: names[gate.discipline],
        text: gateText(gate, layout, texts),
      }))}
      title={fill(page.gates, { stage, n: gates.length })}
      none={fill(page.gatesNone, { stage })}
      onJump={jumpTo}
    />
  );
}
