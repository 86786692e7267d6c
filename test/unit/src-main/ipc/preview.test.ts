import type { Answer, ExportRequest } from '@shared/contract';
import { describe, expect, it } from 'vitest';
import { previewHandlers } from '../../../../src-main/ipc/handlers/preview';
import type { JobControl } from '../../../../src-main/ipc/jobs';

const request = (code: string): ExportRequest => ({
  form: 'blank',
  code,
  format: 'xlsx',
  language: 'zh-CN',
});

const drawing: Answer<'preview.draw'> = {
  bytes: new Uint8Array(1),
  pages: 3,
  unreadablePhotos: [{ name: '毛刺.heic', fault: 'heic' }],
};

/** Drawings that end only when the test says so. */
function bench() {
  const drawn: { readonly control: JobControl; end(): void }[] = [];
  const told: unknown[] = [];
  const draw = (_: ExportRequest, control: JobControl) =>
    new Promise<Answer<'preview.draw'>>((done) => {
      drawn.push({ control, end: () => done(drawing) });
    });
  const unused = () => Promise.reject(new Error('a preview writes no file'));
  const handlers = previewHandlers({
    emit: (_name, payload) => told.push(payload),
    exports: () => ({ draw, run: unused, fileNameOf: unused }),
  });
  return { handlers, drawn, told };
}

describe('a preview', () => {
  it('answers with bytes, pages and the photos it had to do without', async () => {
    const { handlers, drawn } = bench();
    const answer = handlers['preview.draw']({ request: request('8D') });
    drawn[0]?.end();
    expect(await answer).toEqual(drawing);
  });

  it('gives up the one before when another is asked for', () => {
    const { handlers, drawn } = bench();
    void handlers['preview.draw']({ request: request('8D') });
    void handlers['preview.draw']({ request: request('SV') });
    expect(drawn.map(({ control }) => control.signal.aborted)).toEqual([true, false]);
  });

  it('is given up when the person closes it, and can be closed when nothing is drawn', () => {
    const { handlers, drawn } = bench();
    expect(handlers['preview.stop']({})).toBeNull();
    void handlers['preview.draw']({ request: request('8D') });
    expect(handlers['preview.stop']({})).toBeNull();
    expect(drawn[0]?.control.signal.aborted).toBe(true);
  });

  it('says nothing of a drawing that was given up', async () => {
    const { handlers, drawn, told } = bench();
    void handlers['preview.draw']({ request: request('8D') });
    void handlers['preview.draw']({ request: request('SV') });
    await new Promise((later) => setTimeout(later, 100));
    drawn[0]?.control.report(1, 2);
    expect(told).toEqual([]);
    drawn[1]?.control.report(1, 2);
    expect(told).toEqual([{ done: 1, total: 2 }]);
  });
});
