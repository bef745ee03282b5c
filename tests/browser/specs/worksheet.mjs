// The worksheet: questions with columns to be filled in, and the key.
import fs from 'node:fs';

const questions = (page) => page.locator('.worksheet:not(.worksheet__key) .worksheet__question');
const titles = (page) => questions(page).locator('h3').allInnerTexts();

export default [
  {
    name: 'a worksheet asks the sharpest questions, with a blank column for each source and a key',
    async run({ page, open, expect, shot }) {
      await open('worksheet');
      expect.equal(await questions(page).count(), 8);
      const sources = await page.locator('.toggle--sig').count();
      const first = questions(page).first();
      expect.equal(await first.locator('thead th').count(), sources + 1);
      expect.equal(await first.locator('.worksheet__blank td').count(), 2 * sources);
      expect.equal(await first.locator('.worksheet__blank td').allInnerTexts(), Array(2 * sources).fill(''));
      expect.ok((await first.locator('.words').count()) > 0, 'passages');
      const key = page.locator('.worksheet__key .worksheet__question');
      expect.equal(await key.locator('h3').allInnerTexts(), await titles(page));
      expect.equal(await key.first().locator('tr:has(.rel)').count(), sources, 'a relation for each source');
      await shot('worksheet', { fullPage: true });
    },
  },
  {
    name: 'what it asks and gives is chosen, and stands in its address',
    async run({ page, open, expect }) {
      await open('worksheet');
      const before = await titles(page);
      await page.locator('.more-filters summary').click();
      await page.locator('.worksheet__choices input:checked').first().click();
      await expect.eventually(() => questions(page).count(), 7);
      await page.getByLabel('only where they stand').check();
      await expect.eventually(() => questions(page).locator('.words:not(h3 .words)').count(), 0);
      expect.match(page.url(), /questions=.*given=places/);
      const left = await titles(page);
      await page.reload();
      await page.locator('html[data-ready]').waitFor({ state: 'attached' });
      expect.equal(await titles(page), left);
      await page.locator('.more-filters summary').click();
      await page.getByRole('button', { name: 'The sharpest few' }).click();
      await expect.eventually(() => titles(page), before);
    },
  },
  {
    name: 'the comparison and the picked claims lead to a worksheet of their questions',
    async run({ page, open, expect }) {
      await open('compare?relation=contradict');
      const shown = await page.locator('.matrix tbody tr').count();
      await page.getByRole('link', { name: 'Make a worksheet' }).click();
      await page.locator('.worksheet').first().waitFor();
      expect.match(page.url(), /worksheet\?relation=contradict/);
      expect.ok((await questions(page).count()) <= shown, 'no others');
      expect.equal(await page.locator('.worksheet__choices > li').count(), shown);
      // The claim that stands first in the file of a question leads back to that question.
      await open('compare');
      const label = await page.locator('.matrix th[scope=row] a').first().innerText();
      const id = (await page.locator('.matrix th[scope=row] a').first().getAttribute('href')).split('/').pop();
      await open(`question/${id}`);
      await page.locator('details.menu summary').click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'JSON', exact: true }).click(),
      ]);
      const { questions: [asked] } = JSON.parse(fs.readFileSync(await download.path(), 'utf8'));
      const claim = asked.positions.flatMap((position) => position.passages).find((passage) => passage.claim).claim;
      await open(`picked?pick=${claim}`);
      await page.getByRole('link', { name: 'Make a worksheet' }).click();
      await page.locator('.worksheet').first().waitFor();
      expect.ok((await titles(page)).some((title) => title.endsWith(label)), label);
    },
  },
  {
    name: 'no choice left is said in words',
    async run({ page, open, expect }) {
      await open('worksheet?questions=none');
      expect.match(await page.locator('main').innerText(), /No question is chosen/);
      expect.equal(await page.locator('.worksheet').count(), 0);
    },
  },
];
