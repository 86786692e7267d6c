import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';

import { deferred, OnceWanted } from '../../../../src-renderer/state/deferred';

const Greeting = ({ name }: { readonly name: string }) => <p>{name}</p>;

it('renders at once what was fetched ahead', async () => {
  const Later = deferred(async () => Greeting);
  await Later.fetch();
  expect(renderToStaticMarkup(<Later name="王敏" />)).toBe('<p>王敏</p>');
});

it('fetches the code once, however often it is asked for', async () => {
  const load = vi.fn(async () => Greeting);
  const Later = deferred(load);
  await Promise.all([Later.fetch(), Later.fetch()]);
  await Later.fetch();
  expect(load).toHaveBeenCalledTimes(1);
});

it('tries again after a failure', async () => {
  const load = vi.fn(async () => Greeting).mockRejectedValueOnce(new Error('gone'));
  const Later = deferred(load);
  await expect(Later.fetch()).rejects.toThrow('gone');
  await Later.fetch();
  expect(renderToStaticMarkup(<Later name="李" />)).toBe('<p>李</p>');
});

it('builds nothing until it is wanted', () => {
  const markup = (isWanted: boolean) =>
    renderToStaticMarkup(
      <OnceWanted isWanted={isWanted}>
        <p>open</p>
      </OnceWanted>,
    );
  expect(markup(false)).toBe('');
  expect(markup(true)).toContain('open');
});
