import type { Result } from '@shared/contract';
import { comparisonOf, type PastRecord, type SurveyRecord } from '@shared/domain/survey';
import { fill } from '@shared/text';
import { useStore } from 'zustand';
import { call, done } from '../../api';
import { boundFields } from '../../editor';
import { AskingButton, useTexts } from '../../ui';
import { RecordCharts } from './record-charts';

const { useEditor } = boundFields<SurveyRecord>();

/** 取上期与趋势: the records of earlier periods give what this one is compared with; below it the charts as they will be printed. */
export function ComparePeriods() {
  const { record: say } = useTexts().survey;
  const { store, isFrozen } = useEditor();
  const body = useStore(store, (state) => state.body);
  const compare = async (): Promise<Result<string>> => {
    const records = await pastRecords();
    if (!records.ok) return records;
    // As it stands by now: reading takes a while, in which one may write.
    const now = store.getState().body;
    const found = comparisonOf(now, records.value, () => crypto.randomUUID());
    if (found === null) return done(say.noPast);
    store.getState().change(() => ({
      ...now,
      ...found,
      previousItems: [...found.previousItems],
      pastPeriods: [...found.pastPeriods],
      entries: [...found.entries],
    }));
    return done(fill(say.compared, { count: found.pastPeriods.length }));
  };
  return (
    <>
      {!isFrozen && (
        <p>
          <AskingButton label={say.compare} ask={compare} />
        </p>
      )}
      <RecordCharts body={body} />
    </>
  );
}

/** Saved records that are not void. One that cannot be read fails the whole: a trend with a gap would be wrong. */
async function pastRecords(): Promise<Result<readonly PastRecord[]>> {
  const page = await call('record.page', { kind: 'survey-record', offset: 0, limit: 60 });
  if (!page.ok) return page;
  const records: PastRecord[] = [];
  for (const { id, number } of page.value.records) {
    const found = await call('record.get', { id });
    if (!found.ok) return found;
    records.push({ number, body: found.value.stored.body as SurveyRecord });
  }
  return done(records);
}
