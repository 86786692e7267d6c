import { begunMeasures, type SurveyRecord } from '@shared/domain/survey';
import { Button } from 'antd';
import { useStore } from 'zustand';
import { boundFields } from '../../editor';
import { useTexts } from '../../ui';
import { UnansweredLine } from './unanswered-line';

const { useEditor } = boundFields<SurveyRecord>();

/** Low items without a measure, and the button that begins a row for each. */
export function LowItems() {
  const { record: say } = useTexts().survey;
  const { store, isFrozen } = useEditor();
  const body = useStore(store, (state) => state.body);
  const begun = begunMeasures(body, () => crypto.randomUUID());
  return (
    <>
      <UnansweredLine body={body} />
      {!isFrozen && begun.length > 0 && (
        <p>
          <Button onClick={() => store.getState().set('measures', [...body.measures, ...begun])}>
            {say.begin}
          </Button>
        </p>
      )}
    </>
  );
}
