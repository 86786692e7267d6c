import { useEffect } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { CalendarPage } from '../features/calendar';
import { RegisterPage } from '../features/register';
import { SettingsPage } from '../features/settings';
import { TodayPage } from '../features/today';
import { patterns, routes, useHashPath } from '../state';
import { useTexts } from '../ui';
import { ErrorBoundary } from './error-boundary';
import { OtherPages } from './other-pages';

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
        <Route path={routes.intake}>
          <OtherPages name="IntakePage" id="" />
        </Route>
        <Route path={patterns.complaintEdit}>
          {({ id }) => <OtherPages key={id} name="ComplaintEditPage" id={id} />}
        </Route>
        <Route path={patterns.complaint}>
          {({ id }) => <OtherPages key={id} name="ComplaintPage" id={id} />}
        </Route>
        <Route>
          <Redirect to={routes.today} />
        </Route>
      </Switch>
    </ErrorBoundary>
  );
}
