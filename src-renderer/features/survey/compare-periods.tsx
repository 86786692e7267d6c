import { comparisonOf, type PastRecord, type SurveyRecord } from '@shared/domain/survey';
import { fill } from '@shared/text';
import { Button } from 'antd';
import { useState } from 'react';
import { useStore } from 'zustand';
import { call } from '../../api';
import { boundFields } from '../../editor';
import { useTexts } from '../../ui';
import { RecordCharts } from './record-charts';

const { useEditor } = boundFields<SurveyRecord>();

/** 取上期与趋势: the records of earlier periods give what this one is compared with; below it the charts as they will be printed. */
export function ComparePeriods() {
  const { record: say } = useTexts().survey;
  const { store, isFrozen } = useEditor();
  const body = useStore(store, (state) => state.body);
  const [note, setNote] = useState('');
  const compare = async (): Promise<void> => {
    const records = await pastRecords();
    if (records === null) return;
    const found = comparisonOf(body, records, () => crypto.randomUUID());
    if (found === null) return setNote(say.noPast);
    store.getState().change((now) => ({
      ...now,
      ...found,
      previousItems: [...found.previousItems],
      pastPeriods: [...found.pastPeriods],
      entries: [...found.entries],
    }));
    setNote(fill(say.compared, { count: found.pastPeriods.length }));
  };
  return (
    <>
      {!isFrozen && (
        <p>
          <Button onClick={() => void compare()}>{say.compare}</Button> <span role="status">{note}</span>
        </p>
      )}
      <RecordCharts body={body} />
    </>
  );
}

/** Saved records that are not void; null where the store did not answer. */
async function pastRecords(): Promise<readonly PastRecord[] | null> {
  const page = await call('record.page', { kind: 'survey-record', offset: 0, limit: 60 });
  if (!page.ok) return null;
  const records: PastRecord[] = [];
  for (const { id, number } of page.value.records) {
    const found = await call('record.get', { id });
    if (found.ok) records.push({ number, body: found.value.stored.body as SurveyRecord });
  }
  return records;
}
