import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { runDesk } from '@main/cli/main';
import { describe, expect, it } from 'vitest';

async function desk(args: readonly string[], lines: readonly string[]) {
  const output = new PassThrough();
  const errors = new PassThrough();
  const code = await runDesk(args, { input: Readable.from([lines.join('\n')]), output, errors });
  output.end();
  errors.end();
  return { code, output: (await text(output)).trim(), errors: await text(errors) };
}

async function text(stream: PassThrough): Promise<string> {
  const chunks: string[] = [];
  for await (const chunk of stream) chunks.push(String(chunk));
  return chunks.join('');
}

const rows = readFileSync(join(import.meta.dirname, '../../../fixtures/deadlines.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => row.split(','));

describe('desk deadlines', () => {
  it('answers the sample table exactly, line by line', async () => {
    const given = rows.map(([receivedAt]) => JSON.stringify({ receivedAt }));
    const { code, output } = await desk(['deadlines'], given);
    const answers = output.split('\n').map((line) => JSON.parse(line));
    const table = answers.map((answer, index) => [
      rows[index]?.[0],
      answer.response.due,
      answer.preliminary.due,
      answer.analysis.due,
      answer.closure.due,
      answer.closure.rolled,
      String(answer.provisional),
    ]);
    expect(table).toEqual(rows);
    expect(code).toBe(0);
  });

  it('lets a customer instant win its milestone only, and rolls the closing date on demand', async () => {
    const { output } = await desk(
      ['deadlines'],
      [
        '{"receivedAt":"2026-09-30T16:30+08:00","customer":{"response":"2026-09-30T20:00+08:00"}}',
        '{"receivedAt":"2026-10-03T09:15+08:00","roll":"next-working-day"}',
        '{"receivedAt":"2026-09-18T17:40+08:00","roll":"next-working-day"}',
      ],
    );
    const [own, sunday, rolled] = output.split('\n').map((line) => JSON.parse(line));
    expect(own.response).toMatchObject({ due: '2026-09-30T20:00+08:00', wonBy: 'customer' });
    expect(own.preliminary).toMatchObject({ due: '2026-10-10', wonBy: 'procedure' });
    expect(sunday.closure.due).toBe('2026-11-02');
    expect(rolled.closure).toMatchObject({ due: '2026-10-19', unrolled: '2026-10-18' });
  });

  it('names a line it cannot read, answers the others and ends with 1', async () => {
    const { code, output } = await desk(
      ['deadlines'],
      ['{"receivedAt":"2026-02-30T10:00+08:00"}', 'junk', '{"receivedAt":"2026-11-18T10:00+08:00"}'],
    );
    const [impossible, junk, good] = output.split('\n').map((line) => JSON.parse(line));
    expect(impossible.error).toContain('2026-02-30');
    expect(junk.error).toBeTruthy();
    expect(good.preliminary.due).toBe('2026-11-23');
    expect(code).toBe(1);
  });

  it('answers --help for every command and refuses what it does not know', async () => {
    const help = await desk(['deadlines', '--help'], []);
    expect(help.code).toBe(0);
    expect(help.output).toContain('desk deadlines');
    const unknown = await desk(['dance'], []);
    expect(unknown.code).toBe(2);
    expect(unknown.errors).toContain('no such command: dance');
    expect((await desk(['deadlines', '--wings'], [])).code).toBe(2);
  });
});
