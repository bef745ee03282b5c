// The other sources beside a text, and claims picked to be compared.
const picked = (page) => new URL(page.url()).searchParams.get('pick')?.split(',').filter(Boolean) ?? [];

export default [
  {
    name: 'the margin says what the others do with a sentence, and leads to the question',
    async run({ page, open, expect }) {
      await open('read/issi');
      const note = page.locator('.apparatus__note').first();
      await note.waitFor();
      const tally = await note.locator('.apparatus__tally').first().innerText();
      expect.match(tally, /\d (agrees?|differs?|contradicts?|silent)/);
      expect.ok((await note.locator('.glyph').count()) > 0, 'a sign beside each word');
      const label = await note.locator('.apparatus__label').first().innerText();
      await note.locator('.apparatus__to').first().click();
      await expect.eventually(() => page.url(), /\/question\//);
      expect.equal((await page.locator('h1').innerText()).trim(), label.trim());
      await page.goBack();
      const lemma = page.locator('.apparatus__lemma').first();
      const words = (await lemma.innerText()).replace(/ ?…?\]?$/, '');
      await lemma.click();
      const marked = page.locator('.sentence.is-marked').first();
      await marked.waitFor();
      expect.ok((await page.locator('.sentence.is-marked').allInnerTexts()).join(' ').replace(/\s+/g, ' ').includes(words), words);
    },
  },
  {
    name: 'the margin is switched off and the address says so',
    async run({ page, open, expect }) {
      await open('read/kyiv');
      await page.locator('.apparatus__note').first().waitFor();
      await page.locator('.layers label', { hasText: 'Other sources' }).click();
      await page.locator('.apparatus').first().waitFor({ state: 'detached' });
      expect.match(page.url(), /compare=off/);
      await page.reload();
      await page.locator('html[data-ready]').waitFor({ state: 'attached' });
      await page.waitForTimeout(400);
      expect.equal(await page.locator('.apparatus').count(), 0);
      await page.locator('.layers label', { hasText: 'Other sources' }).click();
      await page.locator('.apparatus__note').first().waitFor();
    },
  },
  {
    name: 'on a phone the margin is folded after its paragraph',
    viewport: { width: 360, height: 740 },
    async run({ page, open, expect }) {
      await open('read/issi');
      const folded = page.locator('.apparatus').first();
      await folded.waitFor();
      expect.ok(await folded.locator('.apparatus__note').first().isHidden());
      await folded.locator('summary').first().click();
      expect.ok(await folded.locator('.apparatus__note').first().isVisible());
      const text = await page.locator('.block:has(.apparatus) .block__text').first().boundingBox();
      expect.ok((await folded.boundingBox()).y > text.y + text.height - 40);
      expect.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
    },
  },
  {
    name: 'claims picked in the list, a text and the passages meet side by side',
    timeout: 60_000,
    async run({ page, open, expect }) {
      await open('claims?source=kyiv');
      await page.locator('.claim-list .pick').first().click();
      await expect.eventually(() => picked(page).length, 1);
      expect.match(await page.locator('.tray').innerText(), /1 claim picked/);
      // The views are gone to by links; what is picked goes along.
      await page.locator('.claim-list .words a').first().click();
      await page.locator('.layer--claims[tabindex]').nth(3).focus();
      await page.keyboard.press('Enter');
      await page.locator('.explanation .pick input').focus();
      await page.keyboard.press('Space');
      await expect.eventually(() => picked(page).length, 2);
      await page.locator('.site-nav a', { hasText: 'Passages' }).click();
      await page.locator('.passage-list .pick').nth(2).click();
      await expect.eventually(() => picked(page).length, 3);
      await page.locator('.tray a', { hasText: 'Compare them' }).click();
      await expect.eventually(() => page.url(), /\/picked\?pick=/);
      expect.equal(await page.locator('.synopsis .witness').count(), 3);
      expect.equal(await page.locator('.picked__pair').count(), 3);
      expect.equal(await page.locator('.tray').count(), 0);
      await page.reload();
      await page.locator('.synopsis .witness').nth(2).waitFor();
      await page.getByRole('button', { name: /^Take out/ }).first().click();
      await expect.eventually(() => page.locator('.picked__pair').count(), 1);
      await page.goBack();
      await expect.eventually(() => picked(page).length, 3);
    },
  },
  {
    name: 'two accounts of one visit are related, with their words laid over one another',
    async run({ page, open, expect }) {
      await open('picked?pick=issi.1.1,sceeus.1.1');
      const pair = page.locator('.picked__pair');
      expect.match(await pair.locator('.rel').first().innerText(), /agrees|differs|contradicts/);
      await pair.locator('.why summary').click();
      expect.ok((await pair.locator('.why p').first().innerText()).length > 10);
    },
  },
  {
    name: 'X picks the claim in focus; a link to a claim that is gone says so',
    async run({ page, open, expect }) {
      await open('claims');
      await page.locator('.claim-list .words a').nth(1).focus();
      await page.keyboard.press('x');
      await expect.eventually(() => picked(page).length, 1);
      await page.keyboard.press('x');
      await expect.eventually(() => picked(page).length, 0);
      await open('picked?pick=nobody.9.9');
      expect.match(await page.locator('main').innerText(), /does not have: nobody\.9\.9/);
      expect.match(await page.locator('main').innerText(), /two or more claims/);
    },
  },
];
