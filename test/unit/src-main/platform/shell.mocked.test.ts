import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ clipboard: {}, shell: {} }));
const { isViewable } = await import('../../../../src-main/platform/shell');

describe('opening a kept file', () => {
  it.each(['report.pdf', '照片.JPG', '8D.xlsx', 'mail.eml', 'drawing.dwg'])('%s is opened', (name) => {
    expect(isViewable(name)).toBe(true);
  });

  it.each([
    'setup.exe',
    'report.pdf.exe',
    'macro.xlsm',
    'page.html',
    'picture.svg',
    'link.lnk',
    'link.url',
    'run.bat',
    'run.ps1',
    'run.sh',
    'app.AppImage',
    'x.desktop',
    'settings.reg',
    'report.pdf:run.exe',
    'report.exe.',
    'README',
    '.bashrc',
    '',
  ])('%s is only shown in its folder', (name) => {
    expect(isViewable(name)).toBe(false);
  });
});
