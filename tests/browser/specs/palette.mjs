// What Ctrl and K open: everything that has a name, and words in passages, by keyboard and by touch.
const opened = (page) => page.locator('#find[open]');
const chosen = (page) => page.locator('#find [role=option][aria-selected=true]');
const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.className);

export default [
  {
    name: 'Ctrl K offers views and the sharpest questions, Escape gives the focus back',
    async run({ page, open, expect, shot }) {
      await open('people');
      const opener = page.locator('.people-table a').first();
      await opener.focus();
      await page.keyboard.press('Control+k');
      await opened(page).waitFor();
      expect.equal(await focused(page), 'find-field');
      await expect.eventually(() => page.locator('#find [role=group]').count(), 2);
      expect.ok(await page.locator('#find [role=group][aria-label="Questions"] [role=option]').count() >= 3);
      expect.ok(await page.locator('#find [role=option]', { hasText: 'Timeline' }).isVisible());
      await shot('palette-empty');
      await page.keyboard.press('Escape');
      await opened(page).waitFor({ state: 'hidden' });
      expect.ok(await opener.evaluate((element) => element === document.activeElement), 'the focus is back');
      await page.keyboard.press('Control+k');
      await opened(page).waitFor();
      await page.keyboard.press('Control+k');
      await opened(page).waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'what is typed finds questions, people and passages; Enter goes there',
    async run({ page, open, expect, shot }) {
      await open();
      await page.keyboard.press('Control+k');
      await page.locator('#find [role=group][aria-label="Questions"]').waitFor();
      await page.keyboard.type('alliance');
      await expect.eventually(() => page.locator('#find [aria-label="In the passages"] [role=option]').count(), (count) => count > 2);
      await shot('palette-typed');
      const field = page.locator('#find-field');
      const first = await chosen(page).getAttribute('id');
      expect.equal(await field.getAttribute('aria-activedescendant'), first);
      await page.keyboard.press('ArrowDown');
      await expect.eventually(() => chosen(page).getAttribute('id'), 'find-1');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      await expect.eventually(() => chosen(page).innerText(), /Search all passages/);
      expect.ok(await chosen(page).isVisible());
      await page.keyboard.press('Enter');
      await expect.eventually(() => page.url(), /passages\?q=alliance$/);
      await opened(page).waitFor({ state: 'hidden' });
      await page.keyboard.press('Control+k');
      await page.keyboard.type('kim jong');
      await expect.eventually(() => page.locator('#find [aria-label="People and places"] mark.hit').count(), (count) => count >= 2);
      const person = page.locator('#find [aria-label="People and places"] [role=option]').first();
      const href = await person.getAttribute('href');
      await person.click();
      await expect.eventually(() => page.url(), new RegExp(`${href}$`));
      await expect.eventually(() => page.evaluate(() => document.activeElement.tagName), 'H1');
      await page.keyboard.press('Control+k');
      await page.locator('#find [role=group][aria-label="Chosen before"] [role=option]').waitFor();
    },
  },
  {
    name: 'one slip is forgiven, letters within words and first letters are found',
    async run({ page, open, expect }) {
      await open('method');
      await page.keyboard.press('Control+k');
      await page.locator('#find [role=group][aria-label="Questions"]').waitFor();
      for (const [typed, name] of [['timleine', 'Timeline'], ['melin', 'Timeline'], ['kyiv indpe', 'Kyiv Independent'], ['pap', 'People and places']]) {
        await page.locator('#find-field').fill(typed);
        await expect.eventually(() => page.locator('#find [role=option]', { hasText: name }).count(), (count) => count > 0, { message: typed });
      }
      await page.locator('#find-field').fill('zzzzqq');
      await expect.eventually(() => page.locator('#find [role=option]').count(), 1);
      expect.match(await page.locator('#find [role=status]').innerText(), /0 by name, 0 passages/);
    },
  },
  {
    name: 'Ctrl and Enter, and a middle click, open in a new tab and leave the list open',
    async run({ page, context, open, expect }) {
      await open();
      await page.keyboard.press('Control+k');
      await page.keyboard.type('timeline');
      await expect.eventually(() => chosen(page).innerText(), /Timeline/);
      const [tab] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Control+Enter')]);
      await tab.locator('html[data-ready]').waitFor({ state: 'attached' });
      expect.match(tab.url(), /timeline$/);
      expect.ok(await opened(page).isVisible());
      const [other] = await Promise.all([context.waitForEvent('page'), chosen(page).click({ button: 'middle' })]);
      await expect.eventually(() => other.url(), /timeline$/);
      expect.ok(!page.url().includes('timeline'));
    },
  },
  {
    name: 'by touch at 360 px: the button opens it, a tap follows, nothing runs off',
    viewport: { width: 360, height: 740 },
    options: { hasTouch: true },
    async run({ page, open, expect, shot }) {
      await open();
      const button = page.getByRole('button', { name: 'Find…' });
      const { height } = await button.boundingBox();
      expect.ok(height >= 36, `${height} px tall`);
      await button.tap();
      await opened(page).waitFor();
      await page.locator('#find-field').fill('pyongyang');
      await expect.eventually(() => page.locator('#find [role=option]').count(), (count) => count > 2);
      for (const option of (await page.locator('#find [role=option]').all()).slice(0, 4)) {
        expect.ok((await option.boundingBox()).height >= 44);
      }
      expect.equal(await page.evaluate(() => document.querySelector('#find').scrollWidth <= 360), true);
      await shot('palette-narrow');
      await page.getByRole('dialog', { name: 'Find' }).getByRole('button', { name: 'Close' }).tap();
      await opened(page).waitFor({ state: 'hidden' });
      expect.ok(await button.evaluate((element) => element === document.activeElement));
      await button.tap();
      await page.locator('#find [aria-label="Go to"] [role=option]', { hasText: /^Sources/ }).tap();
      await expect.eventually(() => page.url(), /sources$/);
    },
  },
  {
    name: 'a search of passages offers questions and people of its words',
    async run({ page, open, expect, shot }) {
      await open('passages?q=pyongyang');
      await page.locator('.beside a').first().waitFor();
      expect.match(await page.locator('.beside').innerText(), /Questions/);
      await shot('beside');
      await page.locator('.beside a[href^="question/"]').first().click();
      await expect.eventually(() => page.url(), /question\//);
      await open('claims?q=putin');
      await expect.eventually(() => page.locator('.beside').innerText(), /People and places/);
    },
  },
];
