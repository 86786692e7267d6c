import type { Answer } from '@shared/contract';
import { Radio } from 'antd';
import { Suspense } from 'react';
import type { Query } from '../../api';
import { deferred } from '../../state';
import { EmptyState, ErrorPanel, Loading, useTexts } from '../../ui';
import type { Choice } from './model';
import { WordsPanel } from './words-panel';

/** The PDF library comes with the first paper that is looked at. */
const Paper = deferred(async () => (await import('../../preview/paper')).Paper);

export type PaperView = 'paper' | 'words';

/** The very paper that leaves, or its words to be pasted elsewhere. */
export function PaperCard(props: {
  readonly choice: Choice;
  readonly drawn: Query<Answer<'delivery.draw'>>;
  /** A file from elsewhere is to be chosen first. */
  readonly awaitsFile: boolean;
  readonly view: PaperView;
  readonly onView: (view: PaperView) => void;
}) {
  const { choice, drawn, awaitsFile, view, onView } = props;
  const words = useTexts().delivery;
  return (
    <section className="card delivery-paper" aria-label={words.paper}>
      <Radio.Group
        className="delivery-views"
        optionType="button"
        buttonStyle="solid"
        aria-label={words.view}
        value={view}
        onChange={({ target }) => onView(target.value === 'words' ? 'words' : 'paper')}
        options={[
          { value: 'paper', label: words.views.paper },
          { value: 'words', label: words.views.words },
        ]}
      />
      {view === 'words' ? (
        <WordsPanel choice={choice} />
      ) : (
        <>
          {drawn.error !== undefined && (
            <ErrorPanel error={drawn.error} where={words.paper} onRetry={drawn.reload} />
          )}
          {drawn.isSlow && <Loading />}
          {drawn.value !== undefined &&
            (drawn.value.bytes === null || awaitsFile ? (
              <EmptyState text={awaitsFile ? words.outside.none : words.noPicture} />
            ) : (
              <Suspense fallback={<Loading />}>
                <Paper bytes={drawn.value.bytes} where={words.paper} />
              </Suspense>
            ))}
        </>
      )}
    </section>
  );
}
