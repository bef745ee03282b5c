// What the sources date: the list, its filters, its drawings.
const rows = (page) => page.locator('.events__told > li').count();
const years = async (page) => (await page.locator('.events__period h2').allInnerTexts())
  .map((title) => Number(/\d{4}/.exec(title)[0]));

export default [
  {
    name: 'every dated sentence stands in the order of time and leads to its place',
    async run({ page, open, expect }) {
      await open('timeline');
      const found = await years(page);
      expect.ok(found.length > 8, `${found.length} periods`);
      expect.equal(found, [...found].sort((a, b) => a - b), 'in order');
      const tally = Number(await page.locator('.tally b').innerText());
      expect.equal(await rows(page), tally);
      const sentence = page.locator('.events__told a').first();
      const words = (await sentence.innerText()).slice(0, 30);
      await sentence.click();
      const marked = page.locator('.sentence.is-marked').first();
      await marked.waitFor();
      expect.ok((await marked.innerText()).startsWith(words.slice(0, 12)), words);
    },
  },
  {
    name: 'sources and span narrow it, and the address keeps both',
    async run({ page, open, expect }) {
      await open('timeline');
      const all = await rows(page);
      await page.locator('.toggle--sig').nth(1).click();
      await expect.eventually(() => rows(page), (count) => count < all);
      expect.match(page.url(), /without=/);
      await page.getByLabel('From').selectOption('2024-06');
      await expect.eventually(() => page.url(), /from=2024-06/);
      const narrowed = await rows(page);
      expect.ok(narrowed > 0 && narrowed < all);
      await page.reload();
      await page.locator('.events__period').first().waitFor();
      expect.equal(await rows(page), narrowed);
      expect.equal(await page.getByLabel('From').inputValue(), '2024-06');
      await page.getByRole('button', { name: 'Whole span' }).click();
      await page.locator('.toggle--sig').nth(1).click();
      await expect.eventually(() => rows(page), all);
      await page.keyboard.press('1');
      await expect.eventually(() => rows(page), (count) => count < all);
    },
  },
  {
    name: 'the drawings have a lane for each source and say in words what they hold',
    async run({ page, open, expect }) {
      await open('timeline');
      const sources = await page.locator('.toggle--sig').count();
      const drawings = page.locator('.lanes svg[role=img]');
      expect.ok((await drawings.count()) >= 2, 'years, and days of the event');
      for (const drawing of await drawings.all()) {
        expect.equal(await drawing.locator('.lanes__grid').count(), sources);
        expect.match(await drawing.getAttribute('aria-label'), /dates by source: .+ \d+/);
      }
    },
  },
  {
    name: 'a span without dates says so',
    async run({ page, open, expect }) {
      await open('timeline?from=2100');
      expect.match(await page.locator('.timeline .notice').innerText(), /Nothing is dated/);
    },
  },
  {
    name: 'the list comes first on a phone, the drawings are a key away',
    viewport: { width: 360, height: 740 },
    async run({ page, open, expect }) {
      await open('timeline');
      const list = await page.locator('.events').boundingBox();
      const drawn = await page.locator('.timeline__drawn').boundingBox();
      expect.ok(list.y < drawn.y);
      await page.locator('.timeline__jump').focus();
      await page.keyboard.press('Enter');
      await expect.eventually(() => page.evaluate(() => document.activeElement.id), 'lanes');
      expect.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
    },
  },
];
