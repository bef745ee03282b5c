// On a phone tables fit, and letters are told.
const PHONE = { viewport: { width: 360, height: 740 }, options: { hasTouch: true, isMobile: true } };
const overflowing = (page, selector) => page.locator(selector)
  .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).length);

export default [
  ...[['people', '.table-scroll'], ['worksheet', '.worksheet .table-scroll']].map(([address, selector]) => ({
    name: `the tables of ${address} fit a phone`,
    ...PHONE,
    async run({ page, open, expect }) {
      await open(address);
      await page.waitForSelector(selector);
      expect.equal(await overflowing(page, selector), 0);
      expect.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
    },
  })),
  {
    name: 'on a phone’s worksheet each source has its passage and the lines for it',
    ...PHONE,
    async run({ page, open, expect }) {
      await open('worksheet');
      const table = page.locator('.worksheet__table').first();
      const tops = (cells) => cells.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
      const heads = await tops(table.locator('thead th:not(:first-child)'));
      const passages = await tops(table.locator('tbody tr:first-child td'));
      expect.equal(heads.length, passages.length);
      heads.forEach((top, nth) => {
        expect.ok(top < passages[nth], 'the passage stands below its source');
        expect.ok(nth + 1 === heads.length || passages[nth] < heads[nth + 1], 'and above the next');
      });
    },
  },
  {
    name: 'a phone’s comparison says whose letters they are while it is scrolled',
    ...PHONE,
    async run({ page, open, expect }) {
      await open('compare');
      await page.waitForSelector('.matrix tbody td');
      const head = page.locator('.matrix thead');
      const names = await head.locator('th:not(:first-child)').allInnerTexts();
      expect.ok(names.length > 1 && names.every((name) => name.trim().length > 2), names.join());
      await page.mouse.wheel(0, 3000);
      await page.evaluate(() => scrollTo(0, 3000));
      await expect.eventually(async () => {
        const { y, height } = await head.boundingBox();
        return y >= 0 && y + height < 200;
      }, true);
    },
  },
];
