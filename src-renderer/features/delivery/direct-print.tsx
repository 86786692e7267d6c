import type { CallError } from '@shared/contract';
import type { Delivery } from '@shared/domain/delivery';
import { isPageRange, type Printer, type PrintSettings } from '@shared/domain/print';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { call, useQuery } from '../../api';
import { savePreferences, usePreferences } from '../../state';
import { ErrorPanel, useTexts } from '../../ui';
import { PrintFields } from './print-fields';
import { PrintJobList } from './print-jobs';

interface DirectPrintProps {
  /** At least one. */
  readonly printers: readonly Printer[];
  /** The form whose printer is remembered; '' for files of others. */
  readonly code: string;
  /** A printer takes nothing else. */
  readonly isPdf: boolean;
  readonly isDisabled: boolean;
  /** Makes the delivery, or answers the one that waits; null where that failed and was said. */
  readonly create: () => Promise<Delivery | null>;
  readonly through: () => void;
}

/** Straight to a printer of this PC, once a test page of it was found right (docs/adr/0016-printing.md). */
export function DirectPrint(props: DirectPrintProps) {
  const { code, printers, isPdf, isDisabled, create, through } = props;
  const words = useTexts().delivery.print;
  const printing = usePreferences((state) => state.printing) ?? { tested: [], byForm: {} };
  const [settings, setSettings] = useState<PrintSettings>(
    () => printing.byForm[code] ?? { ...usual, printer: usualPrinter(printers) },
  );
  const [error, setError] = useState<CallError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const isTested = printing.tested.includes(settings.printer);
  const isReady = isPageRange(settings.pages) && printers.some(({ name }) => name === settings.printer);
  const run = async (work: () => Promise<CallError | null>): Promise<void> => {
    setIsBusy(true);
    setError(await work());
    setIsBusy(false);
  };
  const print = async (): Promise<CallError | null> => {
    const delivery = await create();
    if (delivery === null) return null;
    const started = await call('print.start', { deliveryId: delivery.id, settings });
    if (!started.ok) return started.error;
    through();
    // How often and which pages is another matter each time.
    const kept = { ...settings, copies: usual.copies, pages: usual.pages };
    await savePreferences({ printing: { ...printing, byForm: { ...printing.byForm, [code]: kept } } });
    return null;
  };
  const test = async (): Promise<CallError | null> => {
    const result = await call('print.test', { settings: { ...settings, copies: 1, pages: '' } });
    return result.ok ? null : result.error;
  };
  const approve = (): void =>
    void savePreferences({ printing: { ...printing, tested: [...printing.tested, settings.printer] } });
  return (
    <section className="print-direct" aria-label={words.direct}>
      <PrintFields printers={printers} settings={settings} onChange={setSettings} />
      {!isPdf && <p className="hint">{words.onlyPdf}</p>}
      {!isTested && <Alert type="info" showIcon title={words.untested} />}
      <div className="delivery-actions">
        {isTested ? (
          <Button
            type="primary"
            loading={isBusy}
            disabled={isDisabled || !isPdf || !isReady}
            onClick={() => void run(print)}
          >
            {words.print}
          </Button>
        ) : (
          <>
            <Button type="primary" loading={isBusy} disabled={!isReady} onClick={() => void run(test)}>
              {words.test}
            </Button>
            <TestedButton printer={settings.printer} onApprove={approve} />
          </>
        )}
      </div>
      {error !== null && <ErrorPanel error={error} where={words.direct} />}
      <PrintJobList />
    </section>
  );
}

const usual = { copies: 1, pages: '', sides: 'one', paper: 'A4' } as const;

const usualPrinter = (printers: readonly Printer[]): string =>
  (printers.find(({ isDefault }) => isDefault) ?? printers[0])?.name ?? '';

/** Offered once the test page left for that printer: only a person sees what came out. */
function TestedButton({ printer, onApprove }: { readonly printer: string; readonly onApprove: () => void }) {
  const words = useTexts().delivery.print;
  const { value } = useQuery('print.jobs', {});
  const wasPrinted = value?.jobs.some(
    (job) => job.deliveryId === null && job.printer === printer && job.state === 'printed',
  );
  return (
    <Button disabled={wasPrinted !== true} onClick={onApprove}>
      {words.right}
    </Button>
  );
}
