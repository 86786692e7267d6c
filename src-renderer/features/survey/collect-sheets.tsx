import type { RecordRow, Result } from '@shared/contract';
import {
  blankEvidence,
  entryOfSurvey,
  isOfPeriod,
  isYear,
  type Survey,
  type SurveyRecord,
  withSheets,
} from '@shared/domain/survey';
import { fill } from '@shared/text';
import { call, done } from '../../api';
import { boundFields } from '../../editor';
import { AskingButton, useTexts } from '../../ui';
import { EntryLines } from './entry-lines';

const { useEditor, useFieldValue } = boundFields<SurveyRecord>();

/** A record holds so many sheets (`surveyRecordSchema`). */
const most = 60;

/** 从调查表汇总: the sheets of the period become its entries, scores and all; nothing is retyped. */
export function CollectSheets() {
  const { record: say } = useTexts().survey;
  const { store, isFrozen } = useEditor();
  const shown = useFieldValue('entries');
  const period = useFieldValue('period');
  const collect = async (): Promise<Result<string>> => {
    const found = await sheetsOf(period.trim());
    if (!found.ok) return found;
    const { sheets, voided } = found.value;
    // As they stand by now: reading takes a while, in which one may write.
    const { entries } = store.getState().body;
    if (sheets.length === 0 && !entries.some(({ number }) => voided.has(number)))
      return done(fill(say.noSheets, { period }));
    const fresh = sheets.map((sheet) => {
      const {
        id: _,
        evidence: __,
        previousTotal: ___,
        evidenceReason: ____,
        ...rest
      } = entryOfSurvey('', sheet, blankEvidence());
      return rest;
    });
    const blank = () => ({
      id: crypto.randomUUID(),
      evidence: blankEvidence(),
      previousTotal: null,
      evidenceReason: '',
    });
    const all = withSheets(entries, fresh, blank, voided);
    store.getState().set('entries', all.slice(0, most));
    const left = Math.max(0, all.length - most);
    return done(
      [
        fill(say.collected, { count: sheets.length - left }),
        ...(left === 0 ? [] : [fill(say.noRoom, { count: left, most })]),
      ].join(' '),
    );
  };
  return (
    <>
      {!isFrozen && (
        <p>
          <AskingButton label={say.collect} ask={collect} />
        </p>
      )}
      <EntryLines entries={shown} />
    </>
  );
}

interface FoundSheets {
  readonly sheets: readonly Survey[];
  /** Numbers of void ones. */
  readonly voided: ReadonlySet<string>;
}

/** Sheets of a period by its exact words. One that cannot be read fails the whole: the record would lack it. */
async function sheetsOf(period: string): Promise<Result<FoundSheets>> {
  const listed: RecordRow[] = [];
  for (let isWhole = false; !isWhole; ) {
    const page = await call('record.page', {
      kind: 'survey',
      text: isYear(period) ? period.slice(0, 4) : period,
      withVoid: true,
      offset: listed.length,
      limit: 500,
    });
    if (!page.ok) return page;
    const { records, total } = page.value;
    listed.push(...records);
    isWhole = records.length === 0 || listed.length >= total;
  }
  const sheets: Survey[] = [];
  const voided = new Set(listed.flatMap(({ number, isVoid }) => (isVoid ? [number] : [])));
  const standing = listed.filter(({ subject, isVoid }) => !isVoid && isOfPeriod(subject, period));
  for (const { id } of standing) {
    const found = await call('record.get', { id });
    if (!found.ok) return found;
    sheets.push(found.value.stored.body as Survey);
  }
  return done({ sheets: sheets.reverse(), voided });
}
