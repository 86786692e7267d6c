import type { CallError } from '@shared/contract';
import { type Language, textsOf } from '@shared/text';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { type DeskServices, ServicesProvider } from '../../../../src-renderer/ui/desk-context';
import { FailureLine } from '../../../../src-renderer/ui/failure-line';

const drawn = (error: CallError | undefined, language: Language): string =>
  renderToStaticMarkup(
    <ServicesProvider value={{ texts: textsOf(language) } as DeskServices}>
      <FailureLine query={{ error, reload: () => undefined }} where="关联" />
    </ServicesProvider>,
  );

const failed: CallError = { code: 'store-unavailable', params: {}, id: 'E-17' };

it('says where nothing came, what happened, what to do, and offers to ask again', () => {
  const { error } = textsOf('zh-CN').frame;
  const said = drawn(failed, 'zh-CN');
  for (const words of [
    '关联',
    error.what['store-unavailable'],
    error.way['store-unavailable'],
    error.retry,
    'E-17',
  ])
    expect(said).toContain(words);
  expect(said).toContain('role="alert"');
  expect(drawn(failed, 'en')).toContain(textsOf('en').frame.error.retry);
});

it('is nothing while all is well', () => {
  expect(drawn(undefined, 'zh-CN')).toBe('');
});
