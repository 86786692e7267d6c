import type { CostSum, CostSums as Sums } from '@shared/domain/cost';
import { Radio, Table } from 'antd';
import { useRemembered } from '../../state';
import { useTexts, yuanText } from '../../ui';

/** More rows than this scroll in their own place, so that the lines themselves keep the screen. */
const rowsInSight = 3;

type By = 'byCurrency' | 'byCategory' | 'byBearer';
interface SumRow extends CostSum {
  readonly name: string;
}

/** What the lines of the filter come to: each currency for itself, whole or by category or bearer. */
export function CostSums({ totals }: { readonly totals: Sums }) {
  const { costs, fields, choices } = useTexts();
  const [by, setBy] = useRemembered<By>('costs.by', 'byCurrency');
  const rows: Readonly<Record<By, () => readonly SumRow[]>> = {
    byCurrency: () => totals.byCurrency.map((sum) => ({ ...sum, name: '' })),
    byCategory: () => totals.byCategory.map((sum) => ({ ...sum, name: choices.costCategory[sum.category] })),
    byBearer: () => totals.byBearer.map((sum) => ({ ...sum, name: choices.costBearer[sum.bearer] })),
  };
  const nameOf = { byCategory: fields['costs.*.category'], byBearer: fields['costs.*.bearer'] };
  const money = (key: 'cost' | 'claimed' | 'recovered' | 'open', title: string) => ({
    key,
    title,
    align: 'right' as const,
    className: 'numbers',
    render: (_: unknown, sum: SumRow) => yuanText(sum[key]),
  });
  const shown = rows[by]();
  return (
    <section className="cost-sums card" aria-label={costs.sums.title} data-testid="cost-sums">
      <Radio.Group
        optionType="button"
        size="small"
        value={by}
        aria-label={costs.sums.title}
        options={(['byCurrency', 'byCategory', 'byBearer'] as const).map((value) => ({
          value,
          label: costs.sums[value],
        }))}
        onChange={(event) => setBy(event.target.value as By)}
      />
      <Table<SumRow>
        size="small"
        pagination={false}
        rowKey={({ currency, name }) => `${currency} ${name}`}
        dataSource={[...shown]}
        {...(shown.length > rowsInSight ? { scroll: { y: '7.5rem' } } : {})}
        columns={[
          {
            key: 'currency',
            title: fields['costs.*.currency'],
            render: (_: unknown, { currency }) => choices.currency[currency],
          },
          ...(by === 'byCurrency'
            ? []
            : [{ key: 'name', title: nameOf[by], render: (_: unknown, { name }: SumRow) => name }]),
          money('cost', costs.sums.cost),
          money('claimed', fields['costs.*.claimed']),
          money('recovered', fields['costs.*.recovered']),
          money('open', costs.column.open),
        ]}
      />
    </section>
  );
}
