import type { Report, ReportLayout, SubmissionLanguage } from '@shared/domain/report';
import { fill } from '@shared/text';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useSettings } from '../../../state';
import { useDesk, useTexts } from '../../../ui';
import { useEditor } from '../fields';
import { countPages, otherLanguage, type PageCount } from '../model/count-pages';

/** Milliseconds without a keystroke before the pages are counted: laying out takes longer than a keystroke may. */
const pause = 900;

/** Layouts that are one page (domain.md §2.2); photos of 5原则 may follow it. */
const onePage: Readonly<Partial<Record<ReportLayout, true>>> = { '5P': true, CM: true };

/**
 * How many pages the report prints on in the language it will be sent in, while it is being written; more than its layout should have,
 * or more in the other language, is said.
 */
export function PageMeter() {
  const texts = useTexts();
  const { page } = texts.workspace;
  const { languages } = texts.frame.file;
  const counts = usePageCounts();
  const { store } = useEditor();
  const layout = useStore(store, ({ body }) => body.layout);
  if (counts === null) return null;
  const { sent, other } = counts;
  const isOver = onePage[layout] === true && sent.pages > 1;
  const isOtherMore = other !== null && other.pages > sent.pages;
  return (
    <span className={isOver ? 'tone-amber numbers' : 'editor-quiet numbers'} role="status">
      {isOver ? '▲ ' : ''}
      {fill(isOver ? page.pagesOver : page.pages, {
        layout: page.layouts[layout],
        language: languages[sent.language],
        n: sent.pages,
      })}
      {isOtherMore && fill(page.pagesOther, { language: languages[other.language], n: other.pages })}
    </span>
  );
}

interface Counts {
  readonly sent: PageCount;
  /** Null until it is counted, and where there is no other. */
  readonly other: PageCount | null;
}

/** The other language is counted after a second pause: what will be sent comes first, and a keystroke never waits for both. */
function usePageCounts(): Counts | null {
  const { store } = useEditor();
  const body = useStore(store, (state) => state.body);
  const settings = useSettings((state) => state.settings);
  const language = useAgreedLanguage(body.customer.id);
  const [counts, setCounts] = useState<Counts | null>(null);
  useEffect(() => {
    if (language === null) return;
    const other = otherLanguage(language);
    let isGone = false;
    let timer = setTimeout(() => {
      void pagesOf(body, settings, language).then((sent) => {
        if (isGone) return;
        setCounts((known) => ({ sent, other: known?.other?.language === other ? known.other : null }));
        if (other === null) return;
        timer = setTimeout(() => {
          void pagesOf(body, settings, other).then((count) => {
            if (!isGone) setCounts({ sent, other: count });
          });
        }, pause);
      });
    }, pause);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [body, settings, language]);
  return counts;
}

/** As agreed with the customer (5.1.5), Chinese without a file; null until it is known. */
function useAgreedLanguage(customerId: string | null): SubmissionLanguage | null {
  const { getCustomer } = useDesk();
  const [agreed, setAgreed] = useState<SubmissionLanguage | null>(null);
  useEffect(() => {
    if (customerId === null) {
      setAgreed('zh-CN');
      return;
    }
    let isGone = false;
    void getCustomer(customerId).then((file) => {
      if (!isGone) setAgreed(file?.body.language ?? 'zh-CN');
    });
    return () => {
      isGone = true;
    };
  }, [customerId, getCustomer]);
  return agreed;
}

type Settings = Parameters<typeof countPages>[1];

async function pagesOf(body: Report, settings: Settings, language: SubmissionLanguage): Promise<PageCount> {
  const forms = await import('@shared/forms');
  return { language, pages: countPages(body, settings, language, forms) };
}
