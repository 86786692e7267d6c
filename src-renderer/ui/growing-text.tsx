import { Input } from 'antd';
import type { ComponentProps, CSSProperties } from 'react';

type Own = Omit<ComponentProps<typeof Input.TextArea>, 'autoSize' | 'rows' | 'style' | 'className'>;

/**
 * Several lines that take as much room as their text, between `rows` and `maxRows`. The style sheet sizes it: measuring by
 * script lays the page out several times for every key.
 */
export function GrowingText({
  rows,
  maxRows,
  ...own
}: Own & { readonly rows: number; readonly maxRows: number }) {
  const lines: CSSProperties & Readonly<Record<`--${string}`, number>> = {
    '--rows': rows,
    '--max-rows': maxRows,
  };
  return <Input.TextArea {...own} className="growing-text" style={lines} />;
}
