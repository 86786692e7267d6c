import type { RecordKind } from '@shared/domain/record';
import { Redirect, Route, Switch } from 'wouter';
import { patterns, routes } from '../state';
import type { AnyDescription } from './description';
import { RecordPage } from './detail/record-page';
import { RecordEditPage } from './edit/record-edit-page';
import { RecordNewPage } from './edit/record-new-page';
import { RecordListPage } from './list/record-list-page';
import { DescribedKinds, SharedPlaces } from './registry';

/** The pages of all described kinds: list, new, one record, its editor. */
export function RecordPages(props: {
  readonly described: readonly AnyDescription[];
  /** Kinds that share one place, each place in its order. */
  readonly places: readonly (readonly RecordKind[])[];
}) {
  const { described, places } = props;
  const of = (kind: string): AnyDescription | undefined => described.find((each) => each.kind === kind);
  const away = <Redirect to={routes.today} />;
  return (
    <DescribedKinds value={described}>
      <SharedPlaces value={places}>
        <Switch>
          <Route path={patterns.recordNew}>
            {({ kind }) => {
              const description = of(kind);
              return description === undefined ? (
                away
              ) : (
                <RecordNewPage key={kind} description={description} />
              );
            }}
          </Route>
          <Route path={patterns.recordEdit}>
            {({ kind, id }) => {
              const description = of(kind);
              return description === undefined ? (
                away
              ) : (
                <RecordEditPage key={id} description={description} id={id} />
              );
            }}
          </Route>
          <Route path={patterns.record}>
            {({ kind, id }) => {
              const description = of(kind);
              return description === undefined ? (
                away
              ) : (
                <RecordPage key={id} description={description} id={id} />
              );
            }}
          </Route>
          <Route path={patterns.records}>
            {({ kind }) => {
              const description = of(kind);
              return description === undefined ? (
                away
              ) : (
                <RecordListPage key={kind} description={description} />
              );
            }}
          </Route>
        </Switch>
      </SharedPlaces>
    </DescribedKinds>
  );
}
