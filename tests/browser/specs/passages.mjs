// The passages: search as one types, filters with counts, and the address as the whole state.
const found = async (page) => Number((await page.locator('.tally b').innerText()).replace(',', ''));
const rows = (page) => page.locator('.passage-list > li').count();
const box = (page, facet, name) => page.locator('.facet', { hasText: facet }).locator('label', { hasText: name });

export default [
  {
    name: 'all passages are listed, by document',
    async run({ page, open, expect }) {
      await open('passages');
      const all = await found(page);
      expect.ok(all > 250, `${all} passages`);
      await expect.eventually(() => rows(page), all);
      expect.equal(await page.locator('.group').count(), 5);
    },
  },
  {
    name: 'typing searches: ranked, grouped, highlighted, and in the address',
    async run({ page, open, expect }) {
      await open('passages');
      await page.locator('#search').pressSequentially('treaty');
      await expect.eventually(() => page.url(), /\?q=treaty$/);
      const hits = await found(page);
      expect.ok(hits > 5 && hits < 100, `${hits} hits`);
      await expect.eventually(() => rows(page), hits);
      for (const row of await page.locator('.passage-list > li').all()) {
        expect.ok(await row.locator('mark.hit').count(), await row.innerText());
      }
      expect.match(await page.title(), /treaty/);
      await page.goBack();
      await expect.eventually(() => page.url(), /passages$/);
      expect.equal(await page.locator('#search').inputValue(), '', 'Back leads to before the search, not through its letters');
    },
  },
  {
    name: 'phrases, beginnings, slips and curly quotes are understood',
    async run({ page, open, expect }) {
      const count = async (query) => {
        await open(`passages?q=${encodeURIComponent(query)}`);
        return found(page);
      };
      const phrase = await count('"all means"');
      expect.ok(phrase > 0, 'a phrase in straight quotes');
      expect.equal(await count('“all means”'), phrase, 'curly quotes mean the same');
      expect.ok((await count('all means ')) > phrase, 'the same words anywhere');
      expect.ok((await count('sanct*')) > 0, 'a beginning');
      expect.ok((await count('Pyongyagn ')) > 0, 'a slip of the pen');
      expect.equal(await count('North-Korea '), await count('"North Korea"'), 'a hyphen parts nothing');
    },
  },
  {
    name: 'every count is what a click gives',
    timeout: 90_000,
    async run({ page, open, expect }) {
      await open('passages?q=military');
      const facets = page.locator('.facet');
      for (const summary of await page.locator('.facet:not([open]) > summary').all()) await summary.click();
      const labels = facets.locator('label');
      const total = await labels.count();
      let checked = 0;
      for (let at = 0; at < total; at += 3) {
        const label = labels.nth(at);
        const count = Number(await label.locator('.count').innerText());
        if (count === 0) continue;
        await label.locator('input').check();
        await expect.eventually(() => found(page), count, { message: await label.innerText() });
        await label.locator('input').uncheck();
        checked += 1;
      }
      expect.ok(checked >= 5, `${checked} choices checked`);
    },
  },
  {
    name: 'filters narrow, show as chips, and each chip takes its filter back',
    async run({ page, open, expect }) {
      await open('passages');
      const all = await found(page);
      await box(page, 'Source', 'ISSI').click();
      await box(page, 'Kind', 'Note').click();
      await expect.eventually(() => page.url(), /source=issi&kind=note/);
      expect.equal(await found(page), 16);
      expect.equal(await page.locator('.chip').allInnerTexts(), ['Source: ISSI\n×', 'Kind: Note\n×']);
      await page.getByRole('button', { name: 'Remove Kind: Note' }).click();
      await expect.eventually(() => page.url(), /source=issi$/);
      await page.getByRole('button', { name: 'Clear all' }).click();
      await expect.eventually(() => found(page), all);
      await page.goBack();
      await expect.eventually(() => page.url(), /source=issi$/);
      expect.ok(await box(page, 'Source', 'ISSI').locator('input').isChecked());
      await page.reload();
      await expect.eventually(() => page.locator('.chip').count(), 1);
    },
  },
  {
    name: 'a section filter is named by document and heading',
    async run({ page, open, expect }) {
      await open('passages?section=issi/2-economic-cooperation');
      expect.match(await page.locator('.chip').innerText(), /Economic Cooperation/);
      expect.equal(await page.locator('.group').count(), 1);
      expect.match(await page.locator('.passages').innerText(), /300,000 tons/);
    },
  },
  {
    name: 'when nothing matches, what would match is offered',
    async run({ page, open, expect }) {
      await open('passages?q=treaty&source=issi&kind=caption');
      expect.match(await page.locator('.empty h2').innerText(), /treaty/);
      const remedy = page.locator('.empty button', { hasText: 'Clear all filters' });
      const count = Number(await remedy.locator('.count').innerText());
      await remedy.click();
      await expect.eventually(() => found(page), count);
      await open('passages?q=zzzzqqq ');
      expect.match(await page.locator('.empty').innerText(), /None of the sources has/);
      await open('passages?q=tretay');
      expect.ok(await found(page), 'one slip is forgiven');
    },
  },
  {
    name: 'by keyboard alone: search, walk the hits, open one, come back',
    async run({ page, open, expect }) {
      await open();
      await page.keyboard.press('/');
      await expect.eventually(() => page.evaluate(() => document.activeElement.id), 'search');
      await page.keyboard.type('ammunition');
      await expect.eventually(() => page.url(), /passages\?q=ammunition$/);
      await expect.eventually(() => page.evaluate(() => document.activeElement.id), 'search');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      expect.equal(await page.evaluate(() => document.activeElement.id), 'search', 'up from the first hit');
      await page.keyboard.press('Enter');
      const words = await page.evaluate(() => document.activeElement.querySelector('.words').textContent);
      await page.keyboard.press('Enter');
      await expect.eventually(() => page.url(), /read\/\w+\?q=ammunition#/);
      const marked = page.locator('.is-marked');
      // The margin comes after the text: the passage stays in view.
      const inView = () => marked.first().evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return element.isConnected && top >= 40 && bottom <= 800;
      });
      await expect.eventually(inView, true);
      expect.ok((await marked.first().textContent()).includes(words.slice(0, 20)), 'the passage that was chosen');
      await page.goBack();
      await expect.eventually(() => page.url(), /passages\?q=ammunition$/);
      // The hit that was opened has the focus again.
      await expect.eventually(() => page.evaluate(() => document.activeElement.closest('.passages a')?.querySelector('.words').textContent), words);
      await page.keyboard.press('/');
      await expect.eventually(() => page.evaluate(() => document.activeElement.id), 'search');
      await page.keyboard.press('Escape');
      await expect.eventually(() => page.url(), /passages$/);
      await expect.eventually(() => page.locator('.search-field__clear').isVisible(), false);
      await page.keyboard.press('Escape');
      expect.equal(await page.evaluate(() => document.activeElement.tagName), 'BODY', 'a second Escape leaves the field');
    },
  },
  {
    name: 'the number of hits is read aloud once typing pauses',
    async run({ page, open, expect }) {
      await open('passages');
      await page.locator('#search').pressSequentially('treaty');
      const hits = await found(page);
      await expect.eventually(() => page.locator('#announcer').textContent(), `${hits} passages`);
    },
  },
];
