import {
  type Drawing,
  type DrawingContent,
  type DrawnText,
  dashLength,
  draw,
  type Shade,
  wordsIn,
} from '@shared/forms/drawings';
import { notoSansSc } from '@shared/forms/metrics/measure';
import { useMemo } from 'react';
import { useTexts } from './desk-context';

/** Narrower than on paper: at the width of an editor words come out as large as its own. */
const sizes = {
  ishikawa: { width: 560, height: 245 },
  trend: { width: 560, height: 170 },
  radar: { width: 300, height: 210 },
  course: { width: 300, height: 210 },
} as const;
/** The widths of the font that the window has, too. */
const metrics = notoSansSc();

/** A drawing of a report in the person's language, redrawn as its entries change: about a millisecond for 30 causes. */
export function LiveDrawing({ content }: { readonly content: DrawingContent }) {
  const texts = useTexts();
  const drawing = useMemo(
    () => draw(content, wordsIn(texts), sizes[content.kind], metrics),
    [content, texts],
  );
  return <DrawingPicture drawing={drawing} />;
}

const anchors: Readonly<Record<DrawnText['align'], 'start' | 'middle' | 'end'>> = {
  left: 'start',
  center: 'middle',
  right: 'end',
};

const classOf = (shade: Shade): string => (shade === 'faint' ? 'drawing-faint' : 'drawing-ink');

/** As wide as its container, in the colours of the theme. */
export function DrawingPicture({
  drawing: { width, height, lines, boxes, bars, texts, description },
}: {
  readonly drawing: Drawing;
}) {
  return (
    <svg className="drawing" role="img" aria-label={description} viewBox={`0 0 ${width} ${height}`}>
      {bars.map(({ fill, ...bar }) => (
        <rect key={`bar ${bar.x} ${bar.y}`} className={`drawing-${fill}`} {...bar} />
      ))}
      {boxes.map((box) => (
        <rect key={`box ${box.x} ${box.y}`} className="drawing-box" strokeWidth={0.5} {...box} />
      ))}
      {lines.map(({ x1, y1, x2, y2, width: thick, shade, isDashed }) => (
        <line
          key={`${x1} ${y1} ${x2} ${y2} ${thick}`}
          className={classOf(shade)}
          strokeWidth={thick}
          {...{ x1, y1, x2, y2 }}
          {...(isDashed ? { strokeDasharray: dashLength } : {})}
        />
      ))}
      {texts.map(({ x, baseline, size, isBold, text, align, shade }) => (
        <text
          key={`${x} ${baseline} ${text}`}
          className={classOf(shade)}
          x={x}
          y={baseline}
          fontSize={size}
          fontWeight={isBold ? 700 : 400}
          textAnchor={anchors[align]}
        >
          {text}
        </text>
      ))}
    </svg>
  );
}
