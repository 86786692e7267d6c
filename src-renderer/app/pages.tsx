import { useEffect } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { CalendarPage } from '../features/calendar';
import { ComplaintEditPage, ComplaintPage } from '../features/complaint';
import { IntakePage } from '../features/intake';
import { RegisterPage } from '../features/register';
import { SettingsPage } from '../features/settings';
import { TodayPage } from '../features/today';
import { patterns, routes, useHashPath } from '../state';
import { useTexts } from '../ui';
import { ErrorBoundary } from './error-boundary';

/** Which page stands at which place. A page that fails leaves the frame standing. */
export function Pages() {
  const { error } = useTexts().frame;
  const [path] = useHashPath();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each place begins at its top
  useEffect(() => {
    document.querySelector('#page')?.scrollTo(0, 0);
  }, [path]);
  return (
    <ErrorBoundary key={path} crash={error.crash} retry={error.reload}>
      <Switch>
        <Route path={routes.today} component={TodayPage} />
        <Route path={routes.calendar} component={CalendarPage} />
        <Route path={routes.register} component={RegisterPage} />
        <Route path={routes.settings} component={SettingsPage} />
        <Route path={routes.intake} component={IntakePage} />
        <Route path={patterns.complaintEdit}>{({ id }) => <ComplaintEditPage key={id} id={id} />}</Route>
        <Route path={patterns.complaint}>{({ id }) => <ComplaintPage key={id} id={id} />}</Route>
        <Route>
          <Redirect to={routes.today} />
        </Route>
      </Switch>
    </ErrorBoundary>
  );
}
