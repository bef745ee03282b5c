// Reading a document: its text, its notes, its outline, and places that have an address.
const DOCUMENTS = ['issi', 'sceeus', 'paradigm', 'kyiv', 'anbound'];

const numbers = (page) => page.locator('.block__number').allInnerTexts();

export default [
  ...DOCUMENTS.map((id) => ({
    name: `${id} is read from its card to its last paragraph`,
    async run({ page, open, expect }) {
      await open();
      await page.locator(`.source a[href="read/${id}"]`).click();
      await expect.eventually(() => page.url(), new RegExp(`/read/${id}$`));
      const title = (await page.locator('h1').innerText()).trim();
      expect.ok(title.length > 10, 'it has a title');
      expect.ok((await page.title()).endsWith('· Synoptic'));
      const shown = (await numbers(page)).map(Number);
      expect.ok(shown.length >= 8, `${shown.length} numbered paragraphs`);
      expect.equal(shown, shown.map((_, at) => at + 1), 'numbered without a gap');
      const words = (await page.locator('.block__text').allInnerTexts()).join(' ').split(/\s+/).length;
      expect.ok(words > 800, `${words} words`);
      const text = await page.locator('article').innerText();
      for (const furniture of [/skip to content/i, /<sup>/, /\*\*/, /newsletter/i]) {
        const inText = (await page.locator('.block__text').allInnerTexts()).filter((block) => furniture.test(block));
        expect.equal(inText, [], `${furniture} is no part of the text`);
      }
      expect.ok(text.length > 0);
    },
  })),
  {
    name: 'a note opens beside its marker, closes, and leads back to its sentence',
    async run({ page, open, expect }) {
      await open('read/issi');
      const marker = page.locator('.fnref', { hasText: /^3$/ }).first();
      await marker.click();
      const note = page.locator('#note-3');
      expect.ok(await note.isVisible());
      expect.match(await note.innerText(), /Note 3/);
      await page.keyboard.press('Escape');
      expect.ok(await note.isHidden());
      await marker.press('Enter');
      await note.locator('a', { hasText: 'all notes' }).click();
      await expect.eventually(() => page.url(), /#n3$/);
      expect.ok(await page.locator('#n3.is-marked').isVisible());
      await page.locator('#n3 .endnotes__back a').first().click();
      await expect.eventually(() => page.url(), /#p\d+\.\d+$/);
      const sentence = page.locator('.sentence.is-marked');
      expect.equal(await sentence.count(), 1);
      expect.ok(await sentence.locator('.fnref', { hasText: /^3$/ }).count(), 'the marker stands in it');
      expect.ok(await sentence.evaluate((element) => element === document.activeElement), 'it has the focus');
    },
  },
  {
    name: 'every note of the brief is listed, and every marker has its note',
    async run({ page, open, expect }) {
      await open('read/issi');
      expect.equal(await page.locator('.endnotes > li').count(), 16);
      const markers = await page.locator('.fnref').allInnerTexts();
      for (const number of markers) expect.equal(await page.locator(`#n${number}`).count(), 1, `note ${number}`);
      const links = await page.locator('.endnotes > li a[href^="http"]').count();
      expect.ok(links >= 15, `${links} notes have an address`);
    },
  },
  {
    name: 'the outline leads to its section and says where one is',
    async run({ page, open, expect }) {
      await open('read/issi');
      const entry = page.locator('.outline a', { hasText: 'Strategic Implications' });
      await entry.click();
      await expect.eventually(() => page.url(), /#s-strategic-implications$/);
      const top = await page.locator('#s-strategic-implications').evaluate((element) => element.getBoundingClientRect().top);
      expect.ok(top >= 50 && top < 200, `the heading stands below the bar, at ${top}`);
      await expect.eventually(() => entry.getAttribute('aria-current'), 'true');
    },
  },
  {
    name: 'a pasted link to a sentence scrolls there and marks it',
    async run({ page, open, expect }) {
      await open('read/kyiv?q=treaty#p9.1');
      const sentence = page.locator('[id="p9.1"]');
      expect.match(await sentence.getAttribute('class'), /is-marked/);
      const { top, bottom } = await sentence.evaluate((element) => element.getBoundingClientRect());
      expect.ok(top >= 40 && bottom <= 800, `it is in view, ${top} to ${bottom}`);
      expect.ok(await page.locator('mark.hit').count(), 'the words looked for are highlighted');
      await page.keyboard.press('Escape');
      await expect.eventually(() => page.url(), /read\/kyiv$/);
      expect.equal(await page.locator('.is-marked, mark.hit').count(), 0, 'Escape takes the marks off');
    },
  },
  {
    name: 'a link to a place that is gone says so',
    async run({ page, open, expect }) {
      await open('read/issi#p999');
      expect.match(await page.locator('[role=alert]').innerText(), /p999/);
      expect.ok(await page.locator('.block').count(), 'the text is there all the same');
    },
  },
  {
    name: 'captions stand apart and furniture is listed at the foot',
    async run({ page, open, expect }) {
      await open('read/kyiv');
      expect.ok(await page.locator('.block--caption').count(), 'it has captions');
      expect.equal(await page.locator('.block--caption .block__number').count(), 0, 'they are not counted');
      const left = page.locator('.left-out');
      await left.locator('summary').click();
      expect.ok(await left.locator('li').first().isVisible());
    },
  },
  {
    name: 'a paragraph number is its address',
    async run({ page, open, expect }) {
      await open('read/anbound');
      await page.locator('.block__number', { hasText: /^3$/ }).click();
      await expect.eventually(() => page.url(), /read\/anbound#p3$/);
      expect.ok(await page.locator('#p3.is-marked').isVisible());
      await page.reload();
      await page.locator('#p3.is-marked').waitFor();
    },
  },
];
