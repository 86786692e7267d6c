import type { MonthFigures } from '@shared/domain/customer';
import { fill, listOf, type Texts } from '@shared/text';
import { Collapse, Table } from 'antd';
import { useQuery } from '../../../api';
import { FailureLine, ScrollBox, useTexts, yuanText } from '../../../ui';
import { Trend } from './trend';

const noFigure = '–';
const figure = (value: number | null): string => (value === null ? noFigure : value.toLocaleString('en-US'));

/** PPM of the last two years from delivered and counted pieces (domain.md 6.3); without deliveries there is none. */
export function PpmPanel({ customerId }: { readonly customerId: string }) {
  const { customer, frame } = useTexts();
  const words = customer.relation;
  const query = useQuery('customer.figures', { id: customerId });
  if (query.value === undefined) return <FailureLine query={query} where={words.ppm} />;
  const { months } = query.value;
  const points = months.map(({ month, ppm }) => ({ label: month, value: ppm }));
  const known = points.filter(({ value }) => value !== null);
  const values = listOf(
    known.map(({ label, value }) => `${label} ${value}`),
    { frame },
  );
  return (
    <section className="case-panel" aria-label={words.ppm}>
      <h3>{words.ppm}</h3>
      {known.length === 0 ? (
        <p className="case-quiet">{words.noPpm}</p>
      ) : (
        <Trend
          points={points}
          others={months.map(({ customerViewPpm }) => customerViewPpm)}
          least={10}
          label={fill(words.ppmChart, { months: months.length, values })}
        />
      )}
      <p className="case-quiet">{words.ppmNote}</p>
      <Collapse
        size="small"
        items={[{ key: 'table', label: words.table, children: <FiguresTable months={months} /> }]}
      />
    </section>
  );
}

/** Reason and result of what was said about the difference; a dash where nothing was. */
function appealText(appeal: MonthFigures['appeal'], texts: Texts): string {
  if (appeal === null || (appeal.state === null && appeal.reason === '')) return noFigure;
  const { state, answeredOn, askedOn, reason } = appeal;
  const result = state === null ? '' : texts.choices.appealState[state];
  return [result, answeredOn ?? askedOn ?? '', reason].filter((part) => part !== '').join(' · ');
}

function FiguresTable({ months }: { readonly months: readonly MonthFigures[] }) {
  const texts = useTexts();
  const words = texts.customer.relation;
  const number = (key: keyof MonthFigures, title: string) => ({
    key,
    title,
    className: 'numbers record-right',
    render: (_: unknown, row: MonthFigures) => figure(row[key] as number | null),
  });
  return (
    <ScrollBox label={words.table}>
      <Table<MonthFigures>
        size="small"
        pagination={false}
        rowKey="month"
        dataSource={months.toReversed()}
        columns={[
          { key: 'month', title: words.month, dataIndex: 'month', className: 'numbers' },
          number('complaints', words.complaints),
          number('counted', words.counted),
          number('claimed', words.claimed),
          number('delivered', words.delivered),
          number('ppm', words.ours),
          number('customerViewPpm', words.theirView),
          number('scorecardPpm', words.scorecard),
          number('difference', words.difference),
          {
            key: 'appeal',
            title: words.appeal,
            render: (_: unknown, { appeal }: MonthFigures) => appealText(appeal, texts),
          },
          {
            key: 'onTimeRate',
            title: words.onTime,
            className: 'numbers record-right',
            render: (_: unknown, { onTimeRate }: MonthFigures) =>
              onTimeRate === null ? noFigure : `${yuanText(onTimeRate)}%`,
          },
          { key: 'rank', title: words.rank, dataIndex: 'rank' },
        ]}
      />
    </ScrollBox>
  );
}
