// What was found: claims, quotations, numbers, dates; people; layers in a text; the method.
const rows = (page) => page.locator('.claim-list > li').count();

export default [
  ...['claims', 'quotations', 'numbers', 'dates'].map((list) => ({
    name: `the ${list} of every source are listed and filtered`,
    timeout: 60_000,
    async run({ page, open, expect }) {
      await open(list);
      const all = await rows(page);
      expect.ok(all > 10, `${all} ${list}`);
      const choice = page.locator('.facet li label').first();
      const promised = Number(await choice.locator('.count').innerText());
      await choice.click();
      await expect.eventually(() => rows(page), promised);
      expect.match(page.url(), /source=/);
      await page.goBack();
      await expect.eventually(() => rows(page), all);
    },
  })),
  {
    name: 'a claim says why, and leads to its sentence with the claims marked',
    async run({ page, open, expect }) {
      await open('claims');
      await page.locator('.claim-list .why summary').first().click();
      const why = await page.locator('.claim-list .why p').first().innerText();
      expect.ok(why.length > 10, why);
      await page.locator('.claim-list .words a').first().click();
      await page.waitForSelector('.reader .layer--claims');
      expect.match(page.url(), /layers=claims/);
    },
  },
  {
    name: 'a mark explains itself by key, and gives the focus back',
    async run({ page, open, expect }) {
      await open('read/issi');
      await page.locator('.layers label', { hasText: 'Numbers' }).click();
      await page.locator('.layer--numbers[tabindex]').first().focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector('.explanation');
      expect.match(await page.locator('.explanation').innerText(), /Unit/);
      await page.locator('.explanation__close').click();
      await page.waitForSelector('.explanation', { state: 'detached' });
      expect.ok(await page.evaluate(() => document.activeElement.classList.contains('layer')), 'focus');
    },
  },
  {
    name: 'somebody is quoted apart from what is said about them',
    allow: [/status of 404/],
    async run({ page, open, expect }) {
      await open('people');
      await page.locator('.people-table a').first().click();
      await page.waitForSelector('.two-sides');
      expect.equal(await page.locator('.two-sides section').count(), 2);
      await open('people/nobody-at-all');
      expect.match(await page.locator('main').innerText(), /does not name/);
    },
  },
  {
    name: 'the method tells rules and figures',
    async run({ page, open, expect }) {
      await open('method');
      expect.ok((await page.locator('.rules > div').count()) > 20, 'rules');
      // The figures themselves, not the prose that introduces them.
      const tables = await page.locator('#accuracy table').evaluateAll((all) => all.map((one) => one.textContent).join(' '));
      expect.match(tables, /F1/);
      expect.match(tables, /0\.\d/);
    },
  },
];
