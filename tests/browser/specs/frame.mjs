// What holds for every view: theme, keys, narrow screens, history, addresses that lead nowhere.
const VIEWS = ['', 'passages', 'passages?q=treaty', 'passages?q=zzzz', 'read/issi', 'read/kyiv#p3', 'read/nobody', 'nowhere'];
const background = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const light = (colour) => colour.match(/\d+/g).slice(0, 3).every((part) => Number(part) > 200);

export default [
  {
    name: 'dark when the system is dark',
    colorScheme: 'dark',
    async run({ page, open, expect, shot }) {
      await open();
      expect.ok(!light(await background(page)));
      await shot('overview-dark');
    },
  },
  {
    name: 'the theme is switched, kept, and there before the first paint',
    async run({ page, open, expect }) {
      await open();
      expect.ok(light(await background(page)));
      await page.getByRole('button', { name: 'Switch light and dark' }).click();
      await expect.eventually(async () => light(await background(page)), false);
      await page.reload({ waitUntil: 'commit' });
      await page.locator('html[data-theme=dark]').waitFor({ state: 'attached' });
      await page.locator('html[data-ready]').waitFor({ state: 'attached' });
      await page.keyboard.press('t');
      await expect.eventually(async () => light(await background(page)), true);
    },
  },
  {
    name: 'the list of keys opens by ?, closes by Escape, and gives the focus back',
    async run({ page, open, expect }) {
      await open();
      const help = page.getByRole('button', { name: 'Keyboard help' });
      await help.click();
      expect.ok(await page.getByRole('dialog', { name: 'Keyboard' }).isVisible());
      await page.keyboard.press('Escape');
      expect.ok(await page.locator('#keys').isHidden());
      expect.ok(await help.evaluate((element) => element === document.activeElement));
      await page.keyboard.press('?');
      expect.ok(await page.locator('#keys').isVisible());
      await page.getByLabel('Keys pressed alone are shortcuts').uncheck();
      await page.keyboard.press('Escape');
      await page.keyboard.press('g');
      await page.keyboard.press('p');
      await page.waitForTimeout(100);
      expect.ok(!page.url().endsWith('passages'), 'single keys are off');
      await page.keyboard.press('Control+k');
      await page.locator('#find[open]').waitFor();
    },
  },
  {
    name: 'G and a letter go to the views',
    async run({ page, open, url, expect }) {
      await open();
      for (const [letter, path] of [['p', 'passages'], ['r', 'read/issi'], ['o', '']]) {
        await page.keyboard.press('g');
        await page.keyboard.press(letter);
        await expect.eventually(() => page.url(), url + path);
      }
    },
  },
  {
    name: 'the skip link leads to the content',
    async run({ page, open, expect }) {
      await open('read/issi');
      await page.keyboard.press('Tab');
      expect.equal(await page.evaluate(() => document.activeElement.className), 'skip-link');
      await page.keyboard.press('Enter');
      expect.equal(await page.evaluate(() => document.activeElement.id), 'main');
    },
  },
  {
    name: 'a new view has the focus on its heading and starts at its top; Back returns to where one was',
    async run({ page, open, expect }) {
      await open('read/kyiv');
      await page.evaluate(() => scrollTo(0, 900));
      await page.waitForTimeout(400);
      // By place: the locator's own click scrolls the page to bring a sticky header into view.
      const { x, y, width, height } = await page.locator('.site-nav a', { hasText: 'Overview' }).boundingBox();
      await page.mouse.click(x + width / 2, y + height / 2);
      await expect.eventually(() => page.evaluate(() => document.activeElement.tagName), 'H1');
      expect.equal(await page.evaluate(() => scrollY), 0);
      await page.goBack();
      await expect.eventually(() => page.evaluate(() => Math.round(scrollY)), 900);
      await page.reload();
      await page.locator('html[data-ready]').waitFor({ state: 'attached' });
      await expect.eventually(() => page.evaluate(() => Math.round(scrollY)), 900);
    },
  },
  ...VIEWS.map((view) => ({
    name: `nothing runs off a screen of 360 px: /${view}`,
    viewport: { width: 360, height: 740 },
    allow: [/status of 404/],
    async run({ page, open, expect, shot }) {
      await open(view);
      const wide = await page.evaluate(() => [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && getComputedStyle(element).position !== 'absolute')
        .map((element) => `${element.tagName}.${element.className}`));
      expect.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360, wide.slice(0, 5).join(' '));
      await shot(`narrow-${view.replace(/\W+/g, '-') || 'overview'}`);
    },
  })),
  {
    name: 'on a phone the tabs lead everywhere and the filters fold',
    viewport: { width: 360, height: 740 },
    options: { hasTouch: true },
    async run({ page, open, expect }) {
      await open();
      await page.locator('.tab-bar a', { hasText: 'All views' }).tap();
      await page.locator('.site-foot__views a', { hasText: 'Passages' }).tap();
      await expect.eventually(() => page.url(), /passages$/);
      const filters = page.locator('.filter-drawer');
      expect.equal(await filters.getAttribute('open'), null);
      await filters.locator('> summary').tap();
      await page.locator('.facet label', { hasText: 'SCEEUS' }).tap();
      await expect.eventually(() => page.url(), /source=sceeus$/);
      expect.ok(await filters.locator('.facet').first().isVisible(), 'they stay open');
      await page.locator('.tab-bar a', { hasText: 'Read' }).tap();
      await expect.eventually(() => page.url(), /read\/issi$/);
    },
  },
  {
    name: 'an unknown address says so and leads on',
    allow: [/status of 404/],
    async run({ page, open, expect }) {
      const response = await open('no/such/place');
      expect.equal(response.status(), 404);
      expect.equal(await page.locator('h1').innerText(), 'There is no such page');
      expect.match(await page.locator('main').innerText(), /no\/such\/place/);
      await page.locator('main a', { hasText: 'SCEEUS' }).click();
      await expect.eventually(() => page.url(), /read\/sceeus$/);
    },
  },
  {
    name: 'an unknown document says so and names those there are',
    allow: [/status of 404/],
    async run({ page, open, expect }) {
      await open('read/nobody');
      expect.equal(await page.locator('h1').innerText(), 'There is no such document');
      expect.equal(await page.locator('.ledger li').count(), 5);
    },
  },
  {
    name: 'every known address answers 200, with and without its slash',
    async run({ page, open, expect }) {
      for (const path of ['', 'passages', 'passages/', 'read/issi', 'read/issi/', 'passages?q=oil&source=issi']) {
        const response = await open(path);
        expect.equal(response.status(), 200, path);
        expect.ok(!/no such/i.test(await page.locator('h1').first().innerText()), path);
      }
    },
  },
  {
    name: 'links open in a new tab where one asks for it',
    async run({ page, context, open, expect }) {
      await open();
      const [tab] = await Promise.all([
        context.waitForEvent('page'),
        page.locator('.site-nav a', { hasText: 'Passages' }).click({ modifiers: ['Control'] }),
      ]);
      await tab.locator('html[data-ready]').waitFor({ state: 'attached' });
      expect.match(tab.url(), /passages$/);
      expect.ok(!page.url().includes('passages'));
    },
  },
];
