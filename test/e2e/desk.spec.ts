// The command line on a folder that the program has open.
import { runCommand } from '../helpers/demo';
import { expect, test } from './fixtures';
import { complaintOf, openComplaint, registerOne, saveElsewhere } from './register-one';

test('desk lists, proves and exports a folder that the program has open, and neither disturbs the other', async ({
  desk,
  page,
}, info) => {
  const first = await registerOne(page, complaintOf());
  const listed = JSON.parse(await runCommand('list', '--json', '--data', desk.dataFolder));
  expect(listed).toMatchObject([{ number: first.number, customer: '甬城汽车' }]);
  const out = info.outputPath('case.pdf');
  const [checks] = await Promise.all([
    runCommand('verify', '--data', desk.dataFolder),
    runCommand('export', 'RTSP01-01-case', '--format', 'pdf', '--data', desk.dataFolder, '--out', out),
    saveElsewhere(page, first, { remarks: '同时保存' }),
  ]);
  expect(checks).not.toContain('BAD');
  const second = await registerOne(page, complaintOf());
  await openComplaint(page, second);
  const numbers = JSON.parse(await runCommand('list', '--json', '--data', desk.dataFolder));
  expect(numbers.map(({ number }: { readonly number: string }) => number)).toEqual(
    expect.arrayContaining([first.number, second.number]),
  );
});
