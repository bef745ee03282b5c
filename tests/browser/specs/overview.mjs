// The doors of the first view: they lead to what they say, and say how much that is.
const total = (page) => page.locator('.toolbar__title .tally b').first().innerText().then(Number);

export default [
  {
    name: 'the door to the disagreements counts them and opens no others',
    async run({ page, open, expect }) {
      await open();
      const door = page.locator('.button--main');
      await expect.eventually(() => door.innerText(), /^See \d+ contradictions?, \d+ differences?$/);
      const counts = (await door.innerText()).match(/\d+/g).map(Number);
      await door.click();
      await page.waitForSelector('.matrix tbody td');
      await expect.eventually(() => total(page), counts[0] + counts[1]);
      await page.waitForFunction(() => document.querySelectorAll('.matrix tbody tr:not(:has(td))').length === 0);
      const signs = await page.locator('.matrix th .rel').evaluateAll((all) => all.map((one) => one.dataset.rel));
      const expected = [...Array(counts[0]).fill('contradict'), ...Array(counts[1]).fill('differ')];
      expect.equal([...signs].sort(), expected);
      expect.equal(signs.slice(0, counts[0]), expected.slice(0, counts[0]), 'the sharpest first');
    },
  },
  {
    name: 'a sign of the map leads to its evidence, and the letters are told',
    async run({ page, open, expect }) {
      await open();
      const names = await page.locator('.score__caption .named').allInnerTexts();
      expect.equal(names.length, await page.locator('.score__band').first().locator('.score__row').count());
      // The third question of the second line, as its second source stands on it.
      const row = page.locator('.score__band').nth(1).locator('.score__row').nth(1);
      const sign = row.locator('i').nth(2);
      const rel = await sign.getAttribute('data-rel');
      const letter = await row.locator('b').innerText();
      await sign.click();
      await page.waitForSelector('#evidence');
      const source = await page.locator('#evidence .passage__who').innerText();
      expect.equal(source.replace(/\s/g, '').slice(0, 1), letter);
      const cell = page.locator('.cell[aria-expanded=true]');
      expect.equal(await cell.locator('xpath=..').getAttribute('data-rel'), rel);
      await page.goBack();
      await page.waitForSelector('.score');
    },
  },
];
