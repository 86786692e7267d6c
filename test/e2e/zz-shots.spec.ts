import { test } from './fixtures';
import { blankCustomer } from '@shared/domain/customer';
const now = '2026-11-20T18:00+08:00';
test.use({ now });
test('shots', async ({ page }) => {
  const bodies = [
    { ...blankCustomer('甬东汽车底盘有限公司'), shortName: '甬东底盘', code: 'C-1001', contactName: '何静', contactPhone: '0574-55550118' },
    { ...blankCustomer('浙西悬架系统有限公司'), code: 'C-1002', contactName: '高原' },
  ];
  await page.evaluate(async (given) => {
    for (const body of given) await (window as any).desk.customer.save({ id: null, version: 0, body });
  }, bodies);
  const field = (path: string) => page.locator(`[data-path="${path}"]`);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('button', { name: '发现外流' }).click();
  await page.waitForTimeout(800);
  await field('product.name').locator('input').first().fill('副车架支架总成');
  await field('event').locator('textarea').first().fill('焊接螺母破坏扭矩低于规定值，装配时可能打滑');
  await field('discovery.at').getByText('刚刚').click();
  await field('ranges').locator('textarea').first().fill('客户\t送货单号\t批号\t发货日期\t数量\n甬东底盘\tSH-1\t261118-1\t2026-11-18\t800\n浙西\tSH-7\t261118-3\t2026-11-19\t240');
  await page.waitForTimeout(800);
  await page.screenshot({ path: '/tmp/p/n1.png', fullPage: true });
  await page.getByLabel('清单上的“浙西”', { exact: false }).click();
  await page.locator('.ant-select-dropdown:visible').getByText('浙西悬架系统有限公司', { exact: false }).click();
  await page.getByRole('button', { name: '分配到顾客' }).click();
  await page.waitForTimeout(600);
  await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 9999));
  await page.screenshot({ path: '/tmp/p/n2.png' });
  await page.getByRole('button', { name: '生成联络单' }).click();
  await page.waitForTimeout(1200);
  await page.screenshot({ path: '/tmp/p/n3.png' });
  await page.getByRole('button', { name: '打开事件' }).click();
  await page.waitForTimeout(1200);
  await page.screenshot({ path: '/tmp/p/n4.png' });
  await page.getByRole('button', { name: 'LL-2026-0001 R0' }).click();
  await page.waitForTimeout(1200);
  await page.screenshot({ path: '/tmp/p/n5.png' });
  await page.getByRole('button', { name: '编辑' }).click();
  await page.waitForTimeout(1200);
  await page.screenshot({ path: '/tmp/p/n6.png' });
});
