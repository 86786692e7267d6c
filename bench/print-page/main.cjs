// Chromium as a printer: prints the page named last on the command line to PDF for every `print` on standard input; for every `first` it
// loads the page anew before.
const { app, BrowserWindow } = require('electron');
const { createInterface } = require('node:readline');

const say = (word) => process.stdout.write(`${word}\n`);

app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
  const load = async () => {
    await window.loadFile(process.argv.at(-1));
    await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)');
  };
  await load();
  const lines = createInterface(process.stdin);
  lines.on('line', async (line) => {
    if (line === 'first') await load();
    await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
    say('printed');
  });
  lines.on('close', () => app.quit());
  say('ready');
});
