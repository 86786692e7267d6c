import { Suspense, useEffect, useLayoutEffect, useRef } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { RegisterPage } from '../features/register';
import { TodayPage } from '../features/today';
import { fetchPreview } from '../preview';
import { afterReady, deferred, patterns, routes, useHashPath } from '../state';
import { useTexts } from '../ui';
import { ErrorBoundary } from './error-boundary';

const CalendarPage = deferred(async () => (await import('../features/calendar')).CalendarPage);
const HandOverPage = deferred(async () => (await import('../features/hand-over')).HandOverPage);
const SettingsPage = deferred(async () => (await import('../features/settings')).SettingsPage);
const IntakePage = deferred(async () => (await import('../features/intake')).IntakePage);
const ComplaintPage = deferred(async () => (await import('../features/complaint')).ComplaintPage);
const ComplaintEditPage = deferred(async () => (await import('../features/complaint')).ComplaintEditPage);

const ReportsPage = deferred(async () => (await import('../features/report')).ReportsPage);
const ReportPage = deferred(async () => (await import('../features/report')).ReportPage);
const DeliveryPage = deferred(async () => (await import('../features/delivery')).DeliveryPage);
const OutboxPage = deferred(async () => (await import('../features/mail')).OutboxPage);
const NtfPage = deferred(async () => (await import('../features/ntf')).NtfPage);
const CustomerListPage = deferred(async () => (await import('../features/customer')).CustomerListPage);
const CustomerPage = deferred(async () => (await import('../features/customer')).CustomerPage);
const CustomerNewPage = deferred(async () => (await import('../features/customer')).CustomerNewPage);
const CustomerEditPage = deferred(async () => (await import('../features/customer')).CustomerEditPage);
const ImportPage = deferred(async () => (await import('../features/customer')).ImportPage);
const CostsPage = deferred(async () => (await import('../features/cost')).CostsPage);
const FoundPage = deferred(async () => (await import('../features/notice')).FoundPage);
const DescribedRecords = deferred(async () => (await import('./described-records')).DescribedRecords);

const pages = [
  IntakePage,
  ComplaintPage,
  ComplaintEditPage,
  CalendarPage,
  HandOverPage,
  SettingsPage,
  ReportsPage,
  ReportPage,
  NtfPage,
  DeliveryPage,
  OutboxPage,
  CustomerListPage,
  CustomerPage,
  CustomerNewPage,
  CustomerEditPage,
  ImportPage,
  CostsPage,
  FoundPage,
  DescribedRecords,
];

/** Once the first screen stands, so that going elsewhere waits for nothing. */
async function fetchPages(): Promise<void> {
  for (const page of pages) await page.fetch();
  await fetchPreview();
}

/** A page that cannot be fetched says so where it is shown. */
const ignore = (fetching: Promise<unknown>): void => void Promise.allSettled([fetching]);

/** Which page stands at which place. A page that fails leaves the frame standing. */
export function Pages() {
  const { error } = useTexts().frame;
  const [path] = useHashPath();
  const shown = useRef(path);
  // Before the page's own effects: a page may then go to the place inside it that was asked for.
  useLayoutEffect(() => {
    // The first place stands at its top already; saying so would cost a layout of the half-built screen.
    if (shown.current === path) return;
    shown.current = path;
    document.querySelector('#page')?.scrollTo(0, 0);
  }, [path]);
  useEffect(() => afterReady(() => ignore(fetchPages())), []);
  return (
    <ErrorBoundary key={path} crash={error.crash} retry={error.reload}>
      <Suspense fallback={null}>
        <Switch>
          <Route path={routes.today} component={TodayPage} />
          <Route path={routes.calendar} component={CalendarPage} />
          <Route path={routes.handOver} component={HandOverPage} />
          <Route path={routes.register} component={RegisterPage} />
          <Route path={routes.settings} component={SettingsPage} />
          <Route path={routes.intake} component={IntakePage} />
          <Route path={routes.costs} component={CostsPage} />
          <Route path={routes.reports} component={ReportsPage} />
          <Route path={patterns.report}>{({ id }) => <ReportPage key={id} id={id} />}</Route>
          <Route path={patterns.deliver}>{({ id }) => <DeliveryPage key={id} id={id} />}</Route>
          <Route path={routes.outbox} component={OutboxPage} />
          <Route path={patterns.ntf}>{({ id }) => <NtfPage key={id} id={id} />}</Route>
          <Route path={routes.customers} component={CustomerListPage} />
          <Route path={routes.customerNew} component={CustomerNewPage} />
          <Route path={routes.customerImport} component={ImportPage} />
          <Route path={patterns.customerEdit}>{({ id }) => <CustomerEditPage key={id} id={id} />}</Route>
          <Route path={patterns.customer}>{({ id }) => <CustomerPage key={id} id={id} />}</Route>
          <Route path={routes.recordNew('escape-event')} component={FoundPage} />
          <Route path={`${patterns.records}/*?`} component={DescribedRecords} />
          <Route path={patterns.complaintEdit}>{({ id }) => <ComplaintEditPage key={id} id={id} />}</Route>
          <Route path={patterns.complaint}>{({ id }) => <ComplaintPage key={id} id={id} />}</Route>
          <Route>
            <Redirect to={routes.today} />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
