/** One point of a trend; null where there is no figure, which leaves a gap and never a zero. */
export interface TrendPoint {
  readonly label: string;
  readonly value: number | null;
}

const size = { width: 560, height: 150, left: 40, bottom: 22, top: 12 } as const;

/** A trend as a line over its months, with its highest figure at the axis; the table beneath it says the same. */
export function Trend(props: {
  readonly points: readonly TrendPoint[];
  /** A second line to compare with, point for point; dashed. */
  readonly others?: readonly (number | null)[];
  /** Everything in words, for who does not see it. */
  readonly label: string;
  /** The axis ends here at least. */
  readonly least: number;
}) {
  const { points, label } = props;
  const others = (props.others ?? []).map((value, index) => ({ label: String(index), value }));
  const most = Math.max(props.least, ...[...points, ...others].map(({ value }) => value ?? 0));
  const step = (size.width - size.left - 10) / Math.max(1, points.length - 1);
  const x = (index: number): number => size.left + index * step;
  const y = (value: number): number => {
    const room = size.height - size.bottom - size.top;
    return size.top + room - (value / most) * room;
  };
  const every = Math.ceil(points.length / 6);
  return (
    <svg
      className="drawing customer-trend"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size.width} ${size.height}`}
    >
      {[0, most / 2, most].map((value) => (
        <g key={value}>
          <line className="customer-trend-grid" x1={size.left} x2={size.width} y1={y(value)} y2={y(value)} />
          <text className="customer-trend-text" x={size.left - 6} y={y(value) + 3} textAnchor="end">
            {Math.round(value)}
          </text>
        </g>
      ))}
      {segmentsOf(others).map((segment) => (
        <polyline
          key={segment[0]?.index ?? 0}
          className="customer-trend-other"
          points={segment.map(({ index, value }) => `${x(index)},${y(value)}`).join(' ')}
        />
      ))}
      {segmentsOf(points).map((segment) => (
        <polyline
          key={segment[0]?.index ?? 0}
          className="customer-trend-line"
          points={segment.map(({ index, value }) => `${x(index)},${y(value)}`).join(' ')}
        />
      ))}
      {points.map(
        ({ label: month, value }, index) =>
          value !== null && (
            <circle key={month} className="customer-trend-dot" cx={x(index)} cy={y(value)} r={2.5}>
              <title>{`${month} ${value}`}</title>
            </circle>
          ),
      )}
      {points.map(
        ({ label: month }, index) =>
          index % every === 0 && (
            <text
              key={month}
              className="customer-trend-text"
              x={x(index)}
              y={size.height - 6}
              textAnchor={index === 0 ? 'start' : index === points.length - 1 ? 'end' : 'middle'}
            >
              {month}
            </text>
          ),
      )}
    </svg>
  );
}

interface Placed {
  readonly index: number;
  readonly value: number;
}

/** Stretches without a gap. */
function segmentsOf(points: readonly TrendPoint[]): readonly (readonly Placed[])[] {
  const segments: Placed[][] = [[]];
  for (const [index, { value }] of points.entries()) {
    if (value === null) segments.push([]);
    else segments.at(-1)?.push({ index, value });
  }
  return segments.filter((segment) => segment.length > 0);
}
