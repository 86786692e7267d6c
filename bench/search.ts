import type { Complaint } from '@shared/domain/complaint';
import { sql } from 'kysely';
import { openBenchDesk } from './desk';
import { type Figure, figure, quantile, timed } from './measure';
import { storeOf } from './stores';

const terms = 200;

/** Two-character search at 100,000 complaints, p95 over words of the records themselves, against reading every text. */
export async function search(sources: string): Promise<readonly Figure[]> {
  const { services, store, context } = await openBenchDesk(await storeOf(100_000, sources));
  const words = await store.read(async (db) => {
    const found = await db
      .selectFrom('complaint_text')
      .select('text')
      .where(sql<boolean>`position % 487 = 3`)
      .execute();
    return wordsOf(found.map(({ text }) => text));
  });
  const ours: number[] = [];
  const scan: number[] = [];
  for (const [index, word] of words.entries()) {
    const page = { sort: { key: 'receivedAt', descending: true }, offset: 0, limit: 100 } as const;
    ours.push(
      await timed(() => services.channels['complaint.page'](context, { filter: { search: word }, ...page })),
    );
    if (index % 20 !== 0) continue;
    scan.push(
      await timed(() =>
        store.read((db) =>
          sql`select t.position from complaint_text t join complaint c using (position)
              where instr(t.text, ${word}) > 0 order by c.received_at desc limit 100`.execute(db),
        ),
      ),
    );
  }
  const similar = await similarCases({ services, store, context });
  await store.close();
  return [
    figure('search2-100k', quantile(ours, 0.95), quantile(scan, 0.95)),
    figure('similar-100k', similar, similarBar),
  ];
}

/** Milliseconds; cases like the one being typed appear while the customer is on the phone. */
const similarBar = 50;

/** Past cases like those of the store itself, by customer, part and words: p95 in milliseconds. */
async function similarCases({
  services,
  store,
  context,
}: Awaited<ReturnType<typeof openBenchDesk>>): Promise<number> {
  const rows = await store.read((db) =>
    db.selectFrom('complaint_body').select('body').where(sql<boolean>`position % 1009 = 7`).execute(),
  );
  const times: number[] = [];
  for (const { body } of rows) {
    const { customer, lines, statement } = JSON.parse(body) as Complaint;
    const asked = {
      exceptId: null,
      customerId: customer.id,
      partNumber: lines[0]?.partNumber ?? '',
      text: statement,
    };
    times.push(await timed(() => services.channels['complaint.similar'](context, asked)));
  }
  return quantile(times, 0.95);
}

/** Neighbouring Chinese characters, different ones, spread over the texts. */
function wordsOf(texts: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const text of texts) {
    const pairs = [...text.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(([, pair]) => pair ?? '');
    for (let index = 0; index < pairs.length; index += 7) found.add(pairs[index] ?? '');
  }
  const all = [...found].toSorted();
  const step = Math.max(1, Math.floor(all.length / terms));
  return all.filter((_, index) => index % step === 0).slice(0, terms);
}
