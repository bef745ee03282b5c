// The way back from a change: beside it, said beforehand where it brings others into force, and never
// needed for a change that there is no room for.
import { expect } from '../harness/expect.mjs';

const button = (page, name) => page.getByRole('button', { name, exact: true });
const total = (page) => page.locator('.toolbar__title .tally b').first().innerText().then(Number);
const names = (page) => page.locator('.matrix th[scope=row] a').evaluateAll((links) => links.map((link) => link.id));
const tick = (page, id) => page.locator(`[data-choose="${id.replace(/^q:/, '')}"]`);
const focused = (page) => page.evaluate(() => document.activeElement?.id ?? '');
const settled = async (page, visit, address) => {
  await visit(address);
  await expect.eventually(() => page.locator('.matrix tbody tr:not(:has(td))').count(), 0);
  expect.ok(await page.locator('.matrix tbody td').count() > 0);
};

export default [
  {
    name: 'a merging shows what both say, and is undone by keys where it was done',
    async run({ page, open: visit, expect }) {
      await settled(page, visit, 'compare?change=on');
      const before = await total(page);
      const all = await names(page);
      const first = all[0];
      const second = await page.evaluate((ids) => {
        const row = (id) => document.getElementById(id).closest('tr');
        const said = (id) => [...row(id).querySelectorAll('.cell__label')].map((label) => label.textContent);
        // One that a source answers which answers the first, too, in other words.
        const own = said(ids[0]);
        return ids.slice(1).find((id) => said(id).length === own.length && said(id)[0] !== own[0]);
      }, all.slice(0, 12));
      const label = (id) => page.locator('tr', { has: page.locator(`[id="${id}"]`) }).locator('.cell__label').first().innerText();
      const [mine, other] = [await label(first), await label(second)];
      const title = await page.locator(`[id="${second}"]`).innerText();
      await tick(page, first).click();
      await tick(page, second).click();
      await button(page, 'Merge').click();
      await expect.eventually(() => total(page), before - 1);
      const merged = await label(first);
      expect.ok(merged.includes(mine) && merged.includes(other), merged);
      const bare = (text) => text.replace(/\s+/g, ' ');
      const head = await page.locator('tr', { has: page.locator(`[id="${first}"]`) }).locator('th').innerText();
      expect.ok(bare(head).includes(`merged with “${bare(title)}”`), head);
      await expect.eventually(() => focused(page), first);
      const bar = page.locator('.tray--changing');
      expect.match(await bar.innerText(), /^Merged/);
      // Out of the matrix, past what it says of itself, to the way back.
      for (let step = 0; step < 4 && await focused(page) !== 'undo-last'; step += 1) await page.keyboard.press('Tab');
      expect.equal(await focused(page), 'undo-last');
      await page.keyboard.press('Enter');
      await expect.eventually(() => total(page), before);
      await expect.eventually(() => focused(page), first);
      expect.match(await bar.innerText(), /^Tick questions/);
    },
  },
  {
    name: 'on the page of a question, too, the way back from a change is where one is led',
    viewport: { width: 360, height: 740 },
    async run({ page, open: visit, expect }) {
      await visit('question/visit-dates?change=on');
      const title = await page.locator('h1').innerText();
      const speaking = await page.locator('.witness .passage').count();
      const undone = async () => {
        await expect.eventually(() => focused(page), 'undo-last');
        const { y, height } = await page.locator('#undo-last').boundingBox();
        expect.ok(y > 0 && y + height < 740, 'in sight');
        await page.keyboard.press('Enter');
        await expect.eventually(() => page.locator('.by-visitor').count(), 0);
      };
      await page.locator('#merge-with').selectOption({ index: 3 });
      await page.locator('form', { has: page.locator('#merge-with') }).getByRole('button').click();
      await expect.eventually(() => page.locator('.witness .passage').count(), (count) => count > speaking);
      await undone();
      expect.equal(await page.locator('.witness .passage').count(), speaking);
      await page.locator('#new-name').fill('Another name');
      await page.locator('#new-name').press('Enter');
      await expect.eventually(() => page.locator('h1').innerText(), 'Another name');
      await undone();
      expect.equal(await page.locator('h1').innerText(), title);
    },
  },
  {
    name: 'a change that there is no room for is refused, and says why',
    async run({ page, open: visit, expect }) {
      await settled(page, visit, 'compare');
      const ids = (await names(page)).map((id) => id.slice(2));
      // Ninety-nine that refer to nothing, and one more.
      const many = Array.from({ length: 99 }, (_, nth) => `hide:no-such-${nth}`).join();
      await settled(page, visit, `compare?change=on&edits=${many}`);
      const before = await total(page);
      await tick(page, `q:${ids[0]}`).click();
      await tick(page, `q:${ids[1]}`).click();
      const bar = page.locator('.tray--changing');
      // Two cannot be hidden where one fits; they can be merged.
      await expect.eventually(() => bar.innerText(), /more than 100 changes/);
      expect.equal(await bar.getByRole('button', { name: 'Hide' }).count(), 0);
      await tick(page, `q:${ids[1]}`).click();
      await bar.getByRole('button', { name: 'Hide' }).click();
      await expect.eventually(() => total(page), before - 1);
      await tick(page, `q:${ids[1]}`).click();
      await expect.eventually(() => bar.innerText(), /more than 100 changes/);
      expect.equal(await bar.getByRole('button', { name: /Hide|Rename/ }).count(), 0);
      await visit(`question/${ids[1]}?change=on&edits=${many},hide:no-such-99`);
      await expect.eventually(() => page.locator('#change').innerText(), /more than 100 changes/);
      expect.equal(await page.locator('#change form').count(), 0);
    },
    allow: [/status of 404/],
  },
  {
    name: 'a question is never split into all and nothing',
    async run({ page, open: visit, expect }) {
      await visit('question/visit-dates?change=on');
      await page.waitForSelector('#parts');
      const boxes = page.locator('#parts input');
      const values = await boxes.evaluateAll((all) => all.map((one) => one.value));
      // Passage by passage where a source has several, else the source.
      const single = values.filter((value) => value.includes('.') || !values.some((other) => other.startsWith(`${value}.`)));
      for (const value of single) await page.locator(`#parts input[value="${value}"]`).check();
      await page.locator('form', { has: page.locator('#parts') }).getByRole('button').click();
      await expect.eventually(() => page.locator('#parts-line').innerText(), /not none and not all/);
      expect.equal(await page.locator('.by-visitor').count(), 0);
    },
  },
  {
    name: 'undoing the last change of a link says that one’s own come back',
    async run({ page, open: visit, expect }) {
      await settled(page, visit, 'compare?change=on');
      const before = await total(page);
      const [first, second] = (await names(page)).map((id) => id.slice(2));
      await tick(page, first).click();
      await button(page, 'Hide').click();
      await expect.eventually(() => total(page), before - 1);
      await settled(page, visit, `compare?edits=name:${second}:A+name`);
      expect.equal(await total(page), before);
      await page.locator('.changes summary').click();
      const undo = page.locator('.changes__list button');
      expect.equal(await undo.innerText(), 'Undo, show my own changes');
      expect.equal(await button(page, 'Undo all, show my own').count(), 1);
      await undo.click();
      await expect.eventually(() => total(page), before - 1);
      await expect.eventually(() => page.locator('#announcer').textContent(), /^Undone: Renamed .*; your own 1 change in force again$/);
    },
  },
  {
    name: 'a link opened in a new tab carries the picks and changes of the address',
    async run({ page, context, open: visit, expect }) {
      await visit('compare');
      const question = (await names(page))[0].slice(2);
      const carried = `edits=name:${question}:A+new+name`;
      await settled(page, visit, `compare?${carried}`);
      const link = page.locator(`[id="q:${question}"]`);
      expect.equal(await link.innerText(), 'A new name');
      const opened = async (how) => {
        const [tab] = await Promise.all([context.waitForEvent('page'), how()]);
        await tab.waitForLoadState();
        const { url, title } = { url: tab.url(), title: await tab.locator('h1').innerText() };
        await tab.close();
        return { url, title };
      };
      for (const how of [() => link.click({ modifiers: ['Control'] }), () => link.click({ button: 'middle' })]) {
        const { url } = await opened(how);
        expect.ok(url.includes(carried), url);
      }
      // Followed here, it carries them once.
      await link.click();
      await expect.eventually(() => page.locator('h1').innerText(), 'A new name');
      expect.equal(page.url().split('edits=').length, 2);
    },
  },
];
