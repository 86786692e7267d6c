import { Button } from 'antd';
import { go, routes } from '../../state';
import { EmptyState, useTexts } from '../../ui';

/** Nothing in the register yet, or nothing that meets the filters: each with its one way on. */
export function NoRows({ isEmpty, onClear }: { readonly isEmpty: boolean; readonly onClear: () => void }) {
  const words = useTexts().register;
  if (!isEmpty) {
    return (
      <div className="card">
        <EmptyState text={words.noMatch} action={<Button onClick={onClear}>{words.noMatchAction}</Button>} />
      </div>
    );
  }
  return (
    <div className="card">
      <EmptyState
        text={words.empty}
        action={
          <Button type="primary" onClick={() => void go(routes.intake)}>
            {words.emptyAction}
          </Button>
        }
      />
    </div>
  );
}
