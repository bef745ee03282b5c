// An address whose target is gone says so and offers the nearest there is.
const alert = (page) => page.locator('[role=alert]');
const near = (page) => page.locator('.near a').first();

export default [
  {
    name: 'a question whose id was made of claims leads to the one that holds them now',
    allow: [/status of 404/],
    async run({ page, open, expect }) {
      await open('question/sceeus.1.1-kyiv.99.9');
      expect.equal(await page.locator('h1').innerText(), 'There is no such question');
      expect.match(await page.locator('main').innerText(), /sceeus\.1\.1-kyiv\.99\.9/);
      await near(page).click();
      await expect.eventually(() => page.url(), /question\/(?!sceeus\.1\.1-kyiv\.99)/);
      await expect.eventually(() => page.locator('h1').innerText(), (title) => title !== 'There is no such question');
    },
  },
  {
    name: 'a mistyped question, document, person and view lead to what was meant',
    allow: [/status of 404/],
    async run({ page, open, expect, shot }) {
      for (const [asked, title, expected] of [
        ['question/visit-date', 'There is no such question', /question\/visit-dates$/],
        ['read/kyv', 'There is no such document', /read\/kyiv$/],
        ['people/vladimir-puttin', 'Nobody of that name here', /people\/vladimir-putin$/],
        ['comprae', 'There is no such page', /compare$/],
        ['reed/issi', 'There is no such page', /read\/issi$/],
      ]) {
        await open(asked);
        expect.equal(await page.locator('h1').innerText(), title, asked);
        const links = await page.locator('.near a').evaluateAll((all) => all.map((link) => link.href));
        expect.ok(links.some((href) => expected.test(href)), `${asked}: ${links}`);
      }
      await shot('gone');
    },
  },
  {
    name: 'a question that only other sources raise leads to it with all of them on',
    async run({ page, open, expect }) {
      await open('question/visit-dates?without=issi,sceeus,paradigm,kyiv,anbound');
      expect.equal(await page.locator('h1').innerText(), 'There is no such question');
      await near(page).click();
      await expect.eventually(() => page.url(), /question\/visit-dates$/);
    },
  },
  {
    name: 'a paragraph, sentence, note or section that is gone leads to the nearest',
    async run({ page, open, expect }) {
      for (const [fragment, words, there] of [
        ['p99', /paragraph \d+, the last/, /#p\d+$/],
        ['p1.99', /last sentence of paragraph 1/, /#p1\.\d+$/],
        ['n99', /note 16, the last/, /#n16$/],
        ['s-strategic-implication', /strategic implications/, /#s-strategic-implications$/],
      ]) {
        await open(`read/issi?compare=off#${fragment}`);
        const link = alert(page).locator('a');
        expect.match(await link.innerText(), words);
        await link.click();
        await expect.eventually(() => page.url(), there);
        await expect.eventually(() => alert(page).count(), 0);
        await page.goto('about:blank');
      }
    },
  },
  {
    name: 'a cell whose question, source or switch is gone leads to the nearest',
    async run({ page, open, expect }) {
      await open('compare?cell=visit-date:sceeus');
      await alert(page).waitFor();
      await near(page).click();
      await expect.eventually(() => decodeURIComponent(page.url()), /cell=visit-dates:sceeus/);
      await page.locator('#evidence .passage').first().waitFor();
      await open('compare?cell=visit-dates:kyv');
      expect.match(await alert(page).innerText(), /kyv/);
      await near(page).click();
      await expect.eventually(() => decodeURIComponent(page.url()), /cell=visit-dates:kyiv/);
    },
  },
  {
    name: 'an unknown value of a filter is named, with the one that was meant',
    async run({ page, open, expect, shot }) {
      await open('claims?source=kyv');
      await expect.eventually(() => page.locator('.chip').innerText(), /kyv \(not in this corpus\)/);
      await shot('unknown-value');
      await page.locator('.chip__near').click();
      await expect.eventually(() => page.url(), /source=kyiv$/);
      await open('timeline?from=soon');
      expect.match(await page.locator('.notice').innerText(), /soon/);
    },
  },
  {
    name: 'a list without a match says which filter is to blame and offers near words with counts',
    async run({ page, open, expect }) {
      await open('claims?q=artilery+shels&certainty=denied');
      await page.locator('.empty').waitFor();
      expect.match(await page.locator('.empty h2').innerText(), /No claim answers/);
      const remedies = await page.locator('.empty button').allInnerTexts();
      expect.ok(remedies.length > 0, remedies.join());
      const count = Number((await page.locator('.empty button .count').first().innerText()).replace(',', ''));
      await page.locator('.empty button').first().click();
      await expect.eventually(async () => Number((await page.locator('.tally b').innerText()).replace(',', '')), count);
    },
  },
];
