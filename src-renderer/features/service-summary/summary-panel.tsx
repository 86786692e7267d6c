import { differencesOf, type SummaryFigures, spanOfSummary } from '@shared/domain/service-summary';
import { countsDrawn } from '@shared/forms/drawings';
import { figureName } from '@shared/forms/figure-name';
import { clausesOf, fill } from '@shared/text';
import { Alert, Button } from 'antd';
import { call, useQuery } from '../../api';
import type { ShownRecord } from '../../record';
import { ErrorPanel, instantText, LiveDrawing, useCall, useDesk } from '../../ui';
import { FigureTable } from './figure-table';

type Shown = ShownRecord<'service-summary'>;

/** The figures of a period: live while the summary is open, as they were counted once it is final, with what changed since. */
export function SummaryPanel({ record }: { readonly record: Shown }) {
  const { texts, rules } = useDesk();
  const say = texts.serviceSummary.figures;
  const { id, body } = record.stored;
  const query = useQuery('summary.figures', record.isVoid ? null : { id });
  const live = query.value?.figures ?? null;
  const isFinal = body.finalOn !== null;
  const shown = isFinal || record.isVoid ? body.figures : (live ?? body.figures);
  const span = spanOfSummary(body);
  return (
    <section className="case-panel" aria-label={say.title} data-testid="summary-figures">
      <h3>{say.title}</h3>
      {shown === null || span === null ? (
        <p>{say.none}</p>
      ) : (
        <>
          <p className="case-quiet numbers">
            {isFinal
              ? fill(say.frozen, { at: instantText(shown.countedAt, texts, rules.timeZone) })
              : say.live}
          </p>
          {isFinal && !record.isVoid && live !== null && <Changed record={record} kept={shown} live={live} />}
          <FigureTable body={body} figures={shown} span={span} />
          <Charts body={{ ...body, figures: shown }} />
        </>
      )}
    </section>
  );
}

/** What the records say by now; taking it over is one click and stands in the history. */
function Changed(props: {
  readonly record: Shown;
  readonly kept: SummaryFigures;
  readonly live: SummaryFigures;
}) {
  const { record, kept, live } = props;
  const { texts } = useDesk();
  const say = texts.serviceSummary.figures;
  const { error, isBusy, send } = useCall(() => undefined);
  const { id, version } = record.stored;
  const differences = differencesOf(kept.entries, live.entries);
  if (differences.length === 0) return null;
  const told = differences.map((each) => fill(say.change, { ...each, name: figureName(each, texts) }));
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={`${say.changed}${clausesOf(told, texts)}`}
        action={
          <Button loading={isBusy} onClick={() => void send(call('summary.refresh', { id, version }))}>
            {say.refresh}
          </Button>
        }
      />
      {error !== null && <ErrorPanel error={error} />}
    </>
  );
}

function Charts({ body }: { readonly body: Parameters<typeof countsDrawn>[0] }) {
  const { texts } = useDesk();
  const say = texts.serviceSummary.figures;
  const drawn = [
    countsDrawn(body, 'logs', say.trendLogs),
    countsDrawn(body, 'complaints', say.trendComplaints),
  ];
  return drawn.map((content) => content !== null && <LiveDrawing key={content.counted} content={content} />);
}
