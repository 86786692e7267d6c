import { runDesk } from './main';

process.exitCode = await runDesk(process.argv.slice(2), {
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
});
