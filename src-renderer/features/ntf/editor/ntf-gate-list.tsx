import { ntfGates } from '@shared/domain/report';
import { fill } from '@shared/text';
import { useDeferredValue, useMemo } from 'react';
import { useStore } from 'zustand';
import { Gates } from '../../../editor';
import { useTexts } from '../../../ui';
import { useEditor } from '../fields';
import { gateText } from '../model/gate-text';
import { jumpTo } from '../model/jump-to';
import { ntfPlan } from '../model/plan';

/** What is missing before the analysis may be closed, worked out after the keystroke is painted. */
export function NtfGateList() {
  const texts = useTexts();
  const { page } = texts.ntf;
  const { store } = useEditor();
  const body = useDeferredValue(useStore(store, (state) => state.body));
  const gates = useMemo(() => ntfGates(body), [body]);
  return (
    <Gates
      gates={gates.map((gate) => ({
        code: gate.code,
        path: gate.path,
        part: page.sections[ntfPlan.sectionOf(gate.path)],
        text: gateText(gate, texts),
      }))}
      title={fill(page.gates, { n: gates.length })}
      none={page.gatesNone}
      onJump={jumpTo}
    />
  );
}
