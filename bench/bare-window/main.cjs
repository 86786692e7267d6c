// The least that Electron can do: one window with one sentence. What our start is measured against.
const { app, BrowserWindow } = require('electron');
const { join } = require('node:path');

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, webPreferences: { sandbox: true } });
  window.webContents.once('did-finish-load', () => process.stdout.write(`ready ${Date.now()}\n`));
  window.loadFile(join(__dirname, 'index.html'));
});
app.on('window-all-closed', () => app.quit());
process.on('SIGTERM', () => app.quit());
