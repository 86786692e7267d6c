import { defaultSettings } from '@shared/domain/settings';
import { textsOf } from '@shared/text';
import { describe, expect, it } from 'vitest';

describe('the controlled forms in the settings', () => {
  it.each(['zh-CN', 'en'] as const)('each have a name in %s', (language) => {
    const names: Readonly<Record<string, string>> = textsOf(language).settings.forms.names;
    expect(defaultSettings.forms.filter(({ code }) => names[code] === undefined)).toEqual([]);
  });
});
