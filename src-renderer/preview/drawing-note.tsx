import { fill } from '@shared/text';
import { Progress } from 'antd';
import { useTexts } from '../ui';
import type { Progress as Drawn } from './use-drawing';

/** How far the drawing is; shown only when it takes its time. */
export function DrawingNote({ progress }: { readonly progress: Drawn | null }) {
  const words = useTexts().preview;
  const text = progress === null ? words.drawing : fill(words.drawingPages, { ...progress });
  const percent = progress === null || progress.total === 0 ? 0 : (progress.done / progress.total) * 100;
  return (
    <div className="preview-drawing" role="status">
      <p>{text}</p>
      <Progress percent={Math.round(percent)} showInfo={false} aria-label={words.drawing} />
    </div>
  );
}
