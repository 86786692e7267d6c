import { MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTexts } from '../ui';
import { type Zoom, zoomedIn, zoomedOut } from './zoom';

/** Smaller, larger, as wide as the window, the whole page. */
export function ZoomButtons(props: {
  readonly zoom: Zoom;
  /** Of the paper's size, as it is shown now. */
  readonly share: number;
  readonly onZoom: (zoom: Zoom) => void;
}) {
  const words = useTexts().preview;
  const { zoom, share, onZoom } = props;
  return (
    <fieldset className="preview-zoom" aria-label={words.zoom}>
      <Button
        icon={<MinusOutlined aria-hidden />}
        aria-label={words.zoomOut}
        title={words.zoomOut}
        disabled={zoomedOut(share) >= share}
        onClick={() => onZoom(zoomedOut(share))}
      />
      <span className="numbers" role="status" aria-label={words.zoom}>
        {Math.round(share * 100)}%
      </span>
      <Button
        icon={<PlusOutlined aria-hidden />}
        aria-label={words.zoomIn}
        title={words.zoomIn}
        disabled={zoomedIn(share) <= share}
        onClick={() => onZoom(zoomedIn(share))}
      />
      <Button title={words.fitWidthHint} aria-pressed={zoom === 'width'} onClick={() => onZoom('width')}>
        {words.fitWidth}
      </Button>
      <Button aria-pressed={zoom === 'page'} onClick={() => onZoom('page')}>
        {words.fitPage}
      </Button>
    </fieldset>
  );
}
