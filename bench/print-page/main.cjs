// Chromium as a printer: loads the page named last on the command line and prints it to PDF for every line on standard input.
const { app, BrowserWindow } = require('electron');
const { createInterface } = require('node:readline');

const say = (word) => process.stdout.write(`${word}\n`);

app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
  await window.loadFile(process.argv.at(-1));
  await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)');
  const lines = createInterface(process.stdin);
  lines.on('line', async () => {
    await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
    say('printed');
  });
  lines.on('close', () => app.quit());
  say('ready');
});
