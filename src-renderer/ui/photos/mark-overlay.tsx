import type { PhotoMark } from '@shared/domain/photo';
import { canvasAsPrinted, type MarkShape, markShapes } from '@shared/forms/photo-marks';

/** Marks over a picture of that size (px), as they will be printed. */
export function MarkOverlay(props: {
  readonly marks: readonly PhotoMark[];
  readonly width: number;
  readonly height: number;
  /** Counted from 0; drawn with a halo. */
  readonly selected?: number | null;
}) {
  const { marks, width, height, selected = null } = props;
  const canvas = canvasAsPrinted(width, height);
  return (
    <svg className="photo-overlay" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {marks.map((mark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place in the list; it has no other name
        <g key={index} data-selected={index === selected || undefined}>
          {markShapes(mark, index + 1, canvas).map((shape, part) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: shapes stay in their order
            <Shape key={part} shape={shape} />
          ))}
        </g>
      ))}
    </svg>
  );
}

function Shape({ shape }: { readonly shape: MarkShape }) {
  const { colour, width } = shape;
  if (shape.kind === 'circle')
    return (
      <circle
        cx={shape.x}
        cy={shape.y}
        r={shape.radius}
        fill={shape.fill}
        stroke={colour}
        strokeWidth={width}
      />
    );
  const transform = shape.transform === '' ? {} : { transform: shape.transform };
  return <path d={shape.path} stroke={colour} strokeWidth={width} {...transform} />;
}
