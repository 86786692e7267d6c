import type { Events } from '@shared/contract';
import { fill, type Texts } from '@shared/text';
import type { MenuItemConstructorOptions } from 'electron';

export type MenuCommand = Events['menu.command']['command'];

export interface MenuActions {
  send(command: MenuCommand): void;
  showAbout(): void;
  showLog(): void;
  quit(): void;
}

/**
 * The menu in the person's language. Commands go to the screen as events; reload and developer tools exist only in
 * an unpackaged program.
 */
export function menuTemplateOf(
  texts: Texts['shell'],
  actions: MenuActions,
  isPackaged: boolean,
): MenuItemConstructorOptions[] {
  const { menu } = texts;
  const command = (label: string, accelerator: string, name: MenuCommand): MenuItemConstructorOptions => ({
    id: name,
    label,
    accelerator,
    click: () => actions.send(name),
  });
  const group = (number: 1 | 2 | 3 | 4 | 5): MenuItemConstructorOptions =>
    command(menu[`group-${number}`], `Alt+${number}`, `group-${number}`);
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const forDevelopers: MenuItemConstructorOptions[] = [
    line,
    { label: menu.reload, role: 'reload' },
    { label: menu.developerTools, role: 'toggleDevTools' },
  ];
  return [
    {
      label: menu.file,
      submenu: [
        command(menu.new, 'CmdOrCtrl+N', 'new'),
        command(menu.save, 'CmdOrCtrl+S', 'save'),
        line,
        command(menu.print, 'CmdOrCtrl+P', 'print'),
        command(menu.export, 'CmdOrCtrl+E', 'export'),
        line,
        { label: menu.quit, accelerator: 'CmdOrCtrl+Q', click: () => actions.quit() },
      ],
    },
    {
      label: menu.edit,
      submenu: [
        { label: menu.undo, role: 'undo' },
        { label: menu.redo, role: 'redo' },
        line,
        { label: menu.cut, role: 'cut' },
        { label: menu.copy, role: 'copy' },
        { label: menu.paste, role: 'paste' },
        { label: menu.selectAll, role: 'selectAll' },
        line,
        command(menu.search, 'CmdOrCtrl+K', 'search'),
      ],
    },
    {
      label: menu.view,
      submenu: [
        group(1),
        group(2),
        group(3),
        group(4),
        group(5),
        line,
        { label: menu.zoomIn, role: 'zoomIn', accelerator: 'CmdOrCtrl+=' },
        { label: menu.zoomOut, role: 'zoomOut' },
        { label: menu.zoomReset, role: 'resetZoom' },
        { label: menu.fullScreen, role: 'togglefullscreen' },
        ...(isPackaged ? [] : forDevelopers),
      ],
    },
    {
      label: menu.help,
      submenu: [
        command(menu.shortcuts, 'F1', 'help'),
        { label: menu.showLog, click: () => actions.showLog() },
        line,
        { label: fill(menu.about, { app: texts.appName }), click: () => actions.showAbout() },
      ],
    },
  ];
}
