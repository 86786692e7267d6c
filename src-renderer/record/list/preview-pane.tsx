import { CloseOutlined } from '@ant-design/icons';
import type { RecordRow } from '@shared/contract';
import { Button } from 'antd';
import { useQuery } from '../../api';
import { FailureLine, useTexts } from '../../ui';
import type { AnyDescription } from '../description';
import { RecordFacts } from '../detail/record-facts';
import { DueMark } from '../due-mark';
import { useKindWords } from '../model/words';

/** What the chosen record says, beside the list: Space opens and closes it. */
export function PreviewPane(props: {
  readonly description: AnyDescription;
  readonly row: RecordRow | undefined;
  readonly onOpen: (row: RecordRow) => void;
  readonly onClose: () => void;
}) {
  const { register, record } = useTexts();
  const words = useKindWords(props.description);
  const { row } = props;
  const query = useQuery('record.get', row === undefined ? null : { id: row.id });
  const shown = query.value?.stored.id === row?.id ? query.value : undefined;
  return (
    <aside className="preview card" aria-label={register.preview}>
      <div className="preview-head">
        <h2 className="numbers">{row?.number ?? register.preview}</h2>
        <Button
          type="text"
          icon={<CloseOutlined aria-hidden />}
          aria-label={register.previewClose}
          title={register.previewClose}
          onClick={props.onClose}
        />
      </div>
      {row === undefined ? (
        <p className="preview-text">{register.previewHint}</p>
      ) : (
        <>
          <div className="preview-text">
            <p className="preview-customer">{[row.customerName, row.subject].filter(Boolean).join(' · ')}</p>
            <p>
              {words.status[row.status] ?? row.status}{' '}
              <DueMark due={row.due} done={null} earliest={row.dueEarliest} />
            </p>
          </div>
          <Button type="primary" block onClick={() => props.onOpen(row)}>
            {record.open}
          </Button>
          <FailureLine query={query} where={record.loadFailed} />
          {shown !== undefined && <RecordFacts description={props.description} record={shown} isNarrow />}
        </>
      )}
    </aside>
  );
}
