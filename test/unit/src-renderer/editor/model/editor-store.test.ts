import { blankComplaint } from '@shared/domain/complaint';
import { describe, expect, it } from 'vitest';
import {
  createEditorStore,
  redo,
  typingPause,
  undo,
} from '../../../../../src-renderer/editor/model/editor-store';

function storeWithClock() {
  let now = 0;
  const store = createEditorStore(blankComplaint(), () => now);
  return { store, wait: (time: number) => (now += time), statement: () => store.getState().body.statement };
}

describe('the editor store', () => {
  it('takes quick typing in one field as one step of undo', () => {
    const { store, wait, statement } = storeWithClock();
    for (const text of ['孔', '孔位', '孔位偏']) {
      store.getState().set('statement', text);
      wait(200);
    }
    undo(store);
    expect(statement()).toBe('');
    redo(store);
    expect(statement()).toBe('孔位偏');
  });

  it('keeps its steps when the program itself writes something, and no step takes that back', () => {
    const { store, wait, statement } = storeWithClock();
    store.getState().set('statement', '孔位');
    wait(typingPause + 1);
    store.getState().set('statement', '孔位偏移');
    undo(store);
    store.getState().rebase((body) => ({ ...body, ntfNumber: 'NTF-1' }));
    const ntf = (): string => store.getState().body.ntfNumber;
    expect([statement(), ntf()]).toEqual(['孔位', 'NTF-1']);
    redo(store);
    expect([statement(), ntf()]).toEqual(['孔位偏移', 'NTF-1']);
    undo(store);
    undo(store);
    expect([statement(), ntf()]).toEqual(['', 'NTF-1']);
  });

  it('takes a pause, or another field, as a new step', () => {
    const { store, wait, statement } = storeWithClock();
    store.getState().set('statement', '孔位');
    wait(typingPause + 1);
    store.getState().set('statement', '孔位偏移');
    store.getState().set('customer.name', '甬城');
    undo(store);
    expect(store.getState().body.customer.name).toBe('');
    expect(statement()).toBe('孔位偏移');
    undo(store);
    expect(statement()).toBe('孔位');
  });

  it('takes every change of a list as a step, however quick: files added and removed are nothing typed', () => {
    const { store, wait } = storeWithClock();
    for (const ids of [['a'], ['a', 'b'], ['b']]) {
      store.getState().set('attachmentIds', ids);
      wait(100);
    }
    undo(store);
    expect(store.getState().body.attachmentIds).toEqual(['a', 'b']);
    undo(store);
    expect(store.getState().body.attachmentIds).toEqual(['a']);
  });

  it('does not join typing after an undo to the typing before it', () => {
    const { store, statement } = storeWithClock();
    store.getState().set('statement', 'a');
    undo(store);
    store.getState().set('statement', 'b');
    undo(store);
    expect(statement()).toBe('');
  });

  it('cannot undo past another record', () => {
    const { store, statement } = storeWithClock();
    store.getState().set('statement', 'old');
    store.getState().restart({ ...blankComplaint(), statement: 'new' });
    undo(store);
    expect(statement()).toBe('new');
  });
});
