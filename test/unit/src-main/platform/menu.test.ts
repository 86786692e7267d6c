import { textsOf } from '@shared/text';
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { type MenuCommand, menuTemplateOf } from '../../../../src-main/platform/menu';

function menu(language: 'zh-CN' | 'en', isPackaged: boolean) {
  const sent: MenuCommand[] = [];
  const actions = {
    send: (command: MenuCommand) => void sent.push(command),
    showAbout: () => undefined,
    showLog: () => undefined,
    quit: () => undefined,
  };
  const template = menuTemplateOf(textsOf(language).shell, actions, isPackaged);
  const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  return { template, items, sent };
}

const click = (item: MenuItemConstructorOptions | undefined) => (item?.click as (() => void) | undefined)?.();

describe('the menu', () => {
  it.each([
    ['CmdOrCtrl+N', 'new'],
    ['CmdOrCtrl+S', 'save'],
    ['CmdOrCtrl+K', 'search'],
    ['CmdOrCtrl+P', 'print'],
    ['CmdOrCtrl+E', 'export'],
    ['F1', 'help'],
    ['Alt+1', 'group-1'],
    ['Alt+5', 'group-5'],
  ])('%s says %s to the screen', (accelerator, command) => {
    const { items, sent } = menu('zh-CN', true);
    click(items.find((item) => item.accelerator === accelerator));
    expect(sent).toEqual([command]);
  });

  it('speaks the language of the person, in every entry', () => {
    const chinese = menu('zh-CN', true);
    const labels = [...chinese.template, ...chinese.items].filter(({ type }) => type !== 'separator');
    expect(labels.filter(({ label }) => !/\p{Script=Han}/u.test(label ?? ''))).toEqual([]);
    const english = menu('en', true);
    expect(english.items.filter(({ label }) => /\p{Script=Han}/u.test(label ?? ''))).toEqual([]);
  });

  it('has neither reload nor developer tools in a packaged program', () => {
    const roles = (isPackaged: boolean) => menu('zh-CN', isPackaged).items.map(({ role }) => role);
    const forDevelopers = ['reload', 'forceReload', 'toggleDevTools'];
    expect(roles(true).filter((role) => forDevelopers.includes(role ?? ''))).toEqual([]);
    expect(roles(false)).toContain('toggleDevTools');
  });

  it('uses no shortcut twice', () => {
    const used = menu('zh-CN', false).items.flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(used).size).toBe(used.length);
  });
});
