import type { Answer } from '@shared/contract';
import type { OfficialYear } from '@shared/domain/calendar';
import { fill, listOf } from '@shared/text';
import { Alert } from 'antd';
import { useState } from 'react';
import { call, done } from '../../../api';
import { AskingButton, FormFrame, useTexts } from '../../../ui';
import { YearPlan } from './year-plan';

type Read = Extract<Answer<'calendar.import'>, { readonly kind: 'read' }>;

/** 从文件导入年份: what the file says of each year and what is odd about it, before anything is taken; taken, it waits for the save. */
export function ImportYears({ onTake }: { readonly onTake: (years: readonly OfficialYear[]) => void }) {
  const texts = useTexts();
  const { yearFile: words } = texts.settings;
  const [read, setRead] = useState<Read | null>(null);
  const [refusal, setRefusal] = useState('');
  const ask = async () => {
    setRefusal('');
    const answer = await call('calendar.import', {});
    if (!answer.ok) return answer;
    if (answer.value.kind === 'read') setRead(answer.value);
    if (answer.value.kind === 'refused') {
      const { fileName, why } = answer.value;
      setRefusal(`${fill(words.refusedFile, { file: fileName })}${words.refused[why]}`);
    }
    return done('');
  };
  const usable = read?.years.filter(({ canBeUsed }) => canBeUsed).map(({ official }) => official) ?? [];
  return (
    <>
      <div>
        <AskingButton label={words.open} ask={ask} />
      </div>
      {refusal !== '' && <Alert type="error" showIcon title={refusal} />}
      {read !== null && (
        <FormFrame
          title={fill(words.title, { file: read.fileName })}
          width="46rem"
          okText={
            usable.length === 0
              ? words.takeNone
              : fill(words.take, {
                  years: listOf(
                    usable.map(({ year }) => String(year)),
                    texts,
                  ),
                })
          }
          isReady={usable.length > 0}
          onOk={() => {
            onTake(usable);
            setRead(null);
          }}
          onClose={() => setRead(null)}
        >
          <YearPlan plan={read} />
          <p className="settings-intro">{words.after}</p>
        </FormFrame>
      )}
    </>
  );
}
