import type { Input } from '@shared/contract';
import { blankCommunication, type Communication } from '@shared/domain/feedback';
import { blankQuestion, type Question, questionFromLog } from '@shared/domain/question';
import { describe, expect, it } from 'vitest';
import { openDesk, type TestDesk } from '../../support/desk';

const log = async (desk: TestDesk, change: Partial<Communication>) =>
  desk.call('record.register', {
    token: crypto.randomUUID(),
    kind: 'communication',
    body: {
      ...blankCommunication(),
      customer: { ...blankCommunication().customer, name: '甲方汽车' },
      kind: 'enquiry',
      channel: 'phone',
      at: '2026-11-16T10:20+08:00',
      operator: '王业务',
      ...change,
    },
  } as Input<'record.register'>);

const question = async (desk: TestDesk, change: Partial<Question>) =>
  desk.call('record.register', {
    token: crypto.randomUUID(),
    kind: 'question',
    body: { ...blankQuestion(), answer: '按规定。', reviewed: { by: '郑主管', on: '2026-11-01' }, ...change },
  } as Input<'record.register'>);

const found = async (desk: TestDesk, text: string) =>
  (await desk.call('question.search', { text, limit: 6 })).questions.map(({ number, standing }) => [
    number,
    standing,
  ]);

describe('Q&A while answering', () => {
  it('finds by other words, by a part, by number and by search words; best first, unanswered and voided ones never', async () => {
    const desk = await openDesk();
    const plating = await question(desk, {
      question: '镀层厚度在哪个位置测量，按什么标准判定？',
      keywords: '膜厚',
    });
    const batches = await question(desk, { question: '能否分两批提前交付？' });
    await question(desk, { question: '镀层颜色发黄怎么办', answer: '' });
    const voided = await question(desk, { question: '镀层厚度在哪个位置测量' });
    await desk.call('record.void', { id: voided.id, version: 1, reason: '重复' });
    expect(await found(desk, '请问镀层的厚度在哪里测量')).toEqual([[plating.number, 'usable']]);
    expect(await found(desk, '膜厚')).toEqual([[plating.number, 'usable']]);
    expect(await found(desk, '分两批')).toEqual([[batches.number, 'usable']]);
    expect(await found(desk, batches.number)).toEqual([[batches.number, 'usable']]);
    expect(await found(desk, '发票抬头')).toEqual([]);
    expect(await found(desk, '')).toHaveLength(2);
  });

  it('marks what is past its validity or out of use', async () => {
    const desk = await openDesk({ now: '2026-11-18T10:00+08:00' });
    await question(desk, { question: '标签用哪一版？', validUntil: '2026-11-17' });
    await question(desk, {
      question: '标签用哪一版要求？',
      outdated: { on: '2026-11-01', reason: '换版', replacedBy: '' },
    });
    expect((await found(desk, '标签用哪一版')).map(([, standing]) => standing).sort()).toEqual([
      'expired',
      'outdated',
    ]);
  });
});

describe('a question answered twice', () => {
  const first = { request: '镀层厚度在哪个位置测量，按什么标准判定？', answer: '按图纸附页三个位置。' };
  const second = { request: '请问镀层厚度在哪个位置测量？按什么标准判定', answer: '看图纸附页。' };

  it('is proposed with the earlier answer, and not before the log has one', async () => {
    const desk = await openDesk();
    const earlier = await log(desk, first);
    await log(desk, { request: '下月能否分两批提前交付？', answer: '可以。' });
    const open = await log(desk, { ...second, answer: '' });
    const later = await log(desk, second);
    const none = { known: [], earlier: null };
    expect(await desk.call('question.proposal', { id: open.id })).toEqual(none);
    const proposal = await desk.call('question.proposal', { id: later.id });
    expect(proposal).toMatchObject({ known: [], earlier: { number: earlier.number, answer: first.answer } });
  });

  it('taken in, both logs have its number and nothing is proposed any more; voided, they forget it', async () => {
    const desk = await openDesk();
    const earlier = await log(desk, first);
    const later = await log(desk, second);
    const made = await question(
      desk,
      questionFromLog({ number: later.number, body: later.body as Communication }, [earlier.number]),
    );
    const numbers = async () =>
      Promise.all(
        [earlier, later].map(async ({ id }) => {
          const { body } = (await desk.call('record.get', { id })).stored;
          return (body as Communication).questionNumber;
        }),
      );
    expect(await numbers()).toEqual([made.number, made.number]);
    const linked = async (id: string) =>
      (await desk.call('record.links', { id })).records.map(({ number }) => number);
    expect(await linked(made.id)).toEqual([earlier.number, later.number]);
    expect(await linked(earlier.id)).toEqual([made.number]);
    expect(await desk.call('question.proposal', { id: later.id })).toEqual({ known: [], earlier: null });
    const third = await log(desk, { ...second, request: '镀层厚度在哪个位置测量，什么标准判定' });
    expect(await desk.call('question.proposal', { id: third.id })).toMatchObject({
      known: [{ number: made.number }],
      earlier: null,
    });
    await desk.call('record.void', { id: made.id, version: 1, reason: '写错' });
    expect(await numbers()).toEqual(['', '']);
    expect((await desk.services.verify()).flatMap(({ defects }) => defects)).toEqual([]);
  });
});

it('a log that a question is taken from no more forgets its number; the others keep it', async () => {
  const desk = await openDesk();
  const [one, other] = [await log(desk, { request: '扭矩?' }), await log(desk, { request: '扭矩多少?' })];
  const { id, number, body } = await question(desk, {
    question: '扭矩多少',
    sources: `${one.number} ${other.number}`,
  });
  const changed = { ...body, sources: other.number } as Question;
  await desk.services.records.save(desk.context, { id, version: 1, body: changed, reason: '' });
  const numberOf = async (logId: string) =>
    ((await desk.call('record.get', { id: logId })).stored.body as Communication).questionNumber;
  expect([await numberOf(one.id), await numberOf(other.id)]).toEqual(['', number]);
});
