import { type Report, type ReportLayout, reportLayouts } from '@shared/domain/report';
import { fill } from '@shared/text';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useSettings } from '../../../state';
import { useTexts } from '../../../ui';
import { useEditor } from '../fields';

/** Milliseconds without a keystroke before the pages are counted: laying out takes longer than a keystroke may. */
const pause = 900;

/** Layouts that are one page (domain.md §2.2); photos of 5原则 may follow it. */
const onePage: Readonly<Partial<Record<ReportLayout, true>>> = { '5P': true, CM: true };

/** How many pages the report prints on, while it is being written; more than its layout should have is said. */
export function PageMeter() {
  const { store } = useEditor();
  const { workspace } = useTexts();
  const body = useStore(store, (state) => state.body);
  const settings = useSettings((state) => state.settings);
  const [pages, setPages] = useState<number | null>(null);
  useEffect(() => {
    let isGone = false;
    const timer = setTimeout(() => {
      void pagesOf(body, settings).then((count) => {
        if (!isGone) setPages(count);
      });
    }, pause);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [body, settings]);
  if (pages === null) return null;
  const isOver = onePage[body.layout] === true && pages > 1;
  const { page } = workspace;
  return (
    <span className={isOver ? 'tone-amber numbers' : 'editor-quiet numbers'} role="status">
      {isOver ? '▲ ' : ''}
      {fill(isOver ? page.pagesOver : page.pages, { layout: page.layouts[body.layout], n: pages })}
    </span>
  );
}

type Settings = Parameters<typeof countPages>[1];

async function pagesOf(body: Report, settings: Settings): Promise<number> {
  const forms = await import('@shared/forms');
  return countPages(body, settings, forms);
}

/** Lays the customer's copy out as the export does; photos take the room they have on paper. */
function countPages(
  report: Report,
  settings: import('@shared/domain/settings').Settings,
  { catalogue, notoSansSc, paginate }: typeof import('@shared/forms'),
): number {
  const layout = reportLayouts.find((each) => each === report.layout) ?? '8D';
  const paper = catalogue.get(layout);
  if (paper === undefined) return 0;
  const input = paper.from({
    stored: { number: '', body: report },
    isInternal: false,
    recipient: 0,
    dayOf: () => {
      throw new Error('a report asks for no working days');
    },
    attachmentNames: {},
  });
  const data = paper.bind(input, {
    language: 'zh-CN',
    settings,
    printedAt: '2026-01-01T00:00+08:00',
    printedBy: '',
    now: 0,
  });
  return paginate(paper.definition, data, notoSansSc()).length;
}
