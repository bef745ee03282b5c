// Every view on paper: no controls, its address at the head, nothing folded away.
const VIEWS = ['', 'compare', 'question/visit-dates', 'read/issi', 'claims?source=kyiv', 'passages?q=treaty', 'timeline', 'people', 'sources', 'method', 'worksheet', 'picked?pick=issi.1.1,kyiv.1.1'];

export default [
  ...VIEWS.map((view) => ({
    name: `/${view} prints its words and no controls`,
    async run({ page, open, expect }) {
      await open(view);
      if (view === '') await page.waitForSelector('.versus');
      await expect.eventually(() => page.locator('.matrix tbody tr:not(:has(td))').count(), 0);
      await page.emulateMedia({ media: 'print' });
      // What printing does first, and the emulation does not.
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const head = await page.locator('.print-head').innerText();
      expect.ok(head.includes(page.url()), head);
      const controls = page.locator('button:not(.cell):not(.fnref), input, select, summary:not(:has(.rel)), .site-bar, .tab-bar');
      const shown = await controls.evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 80)));
      // Summaries that title what they open are words of the page.
      expect.equal(shown.filter((html) => !html.startsWith('<summary')), []);
      expect.ok((await page.locator('h1, .worksheet h2').filter({ visible: true }).count()) > 0, 'a title');
      const folded = await page.locator('main details:not(.menu):not(.filter-drawer):not(.more-filters) > :not(summary, button)').evaluateAll((all) => all.filter((one) => !one.closest('.filter-drawer') && !one.checkVisibility({ contentVisibilityAuto: true })).map((one) => one.outerHTML.slice(0, 80)));
      expect.equal(folded, [], 'folded away');
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect.ok(pdf.length > 5_000, `${pdf.length} bytes`);
    },
  })),
  {
    name: 'the matrix repeats its head, the form lies on its side, the key has its own page',
    async run({ page, open, expect }) {
      await open('compare');
      await page.emulateMedia({ media: 'print' });
      const style = (selector, name) => page.locator(selector).first().evaluate((one, name) => getComputedStyle(one)[name], name);
      expect.equal(await style('.matrix thead', 'display'), 'table-header-group');
      expect.equal(await style('.matrix tbody tr', 'breakInside'), 'avoid');
      await open('worksheet');
      expect.equal(await style('.worksheet__key', 'breakBefore'), 'page');
      expect.equal(await style('#app', 'page'), 'form');
    },
  },
  {
    name: 'a menu prints the page',
    async run({ page, open, expect }) {
      await page.addInitScript(() => { window.print = () => { window.printed = true; }; });
      await open('claims');
      await page.locator('details.menu summary').click();
      await page.getByRole('button', { name: 'Print', exact: true }).click();
      await expect.eventually(() => page.evaluate(() => window.printed), true);
    },
  },
];
