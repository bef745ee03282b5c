// What is on screen as a file, on the clipboard and on paper.
import fs from 'node:fs';
import { records } from '../harness/csv.mjs';

const MARK = '\ufeff';

/** Chooses a format in the view's menu and reads the file that comes. */
async function saved(page, format) {
  const menu = page.locator('details.menu');
  if (!(await menu.evaluate((element) => element.open))) await menu.locator('summary').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    menu.getByRole('button', { name: format, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), text: fs.readFileSync(await download.path(), 'utf8') };
}

/** The titles and rows of a CSV file, and where each row says that it is from: the same for all. */
function table(expect, { name, text }) {
  expect.match(name, /^synoptic-[\p{Ll}\p{N}-]+\.csv$/u);
  expect.ok(text.startsWith(MARK), 'a byte order mark');
  const [titles, ...rows] = records(text.slice(1));
  expect.equal(titles.slice(-2), ['corpus', 'view']);
  const origins = [...new Set(rows.map((row) => row.slice(-2).join('\n')))];
  expect.equal(origins.length, 1);
  const [corpus, view] = origins[0].split('\n');
  return { corpus, view, titles: titles.slice(0, -2), rows: rows.map((row) => row.slice(0, -2)) };
}

/** The words of a text as a person compares them: without white space. */
const bare = (text) => text.replace(/\s+/g, '');

const LISTS = [
  ['claims?certainty=hedged', '.claim-list > li', 'claims'],
  ['quotations', '.claim-list > li', 'quotations'],
  ['numbers?source=issi', '.claim-list > li', 'quantities'],
  ['dates', '.claim-list > li', 'times'],
  ['passages?q=treaty', '.passage-list > li', 'passages'],
  ['people', '.people-table tbody tr', 'entities'],
  ['sources', '.sources .source', 'documents'],
  ['timeline?from=2024', '.events__told > li', 'times'],
];

export default [
  ...LISTS.map(([address, selector, field]) => ({
    name: `${address} is saved as CSV, JSON and Markdown, row by row as on screen`,
    async run({ page, open, expect }) {
      await open(address);
      const shown = await page.locator(selector).count();
      expect.ok(shown > 0, 'rows on screen');
      const csv = table(expect, await saved(page, 'CSV'));
      expect.equal(csv.rows.length, shown);
      expect.equal(csv.view, page.url());
      const json = await saved(page, 'JSON');
      expect.match(json.name, /\.json$/);
      const whole = JSON.parse(json.text);
      expect.equal(whole[field].length, shown);
      expect.equal([whole.corpus, whole.address], [csv.corpus, page.url()]);
      const markdown = await saved(page, 'Markdown');
      const lines = markdown.text.split('\n').filter((line) => /^(> — |\| )/.test(line));
      expect.equal(lines.length, csv.titles[0] === 'quotation' ? shown : shown + 2);
      if (csv.titles[0] === 'quotation') {
        const words = await page.locator(selector).locator('.words').first().innerText();
        // Beside a quotation stands the medium, set as a source's words as well; a number or date is
        // told by its sentence in the time line alone.
        expect.ok(csv.rows.some((row) => bare(row[0]) === bare(words)), words);
      }
    },
  })),
  {
    name: 'the matrix is saved with its filters, sources and order',
    async run({ page, open, expect }) {
      await open('compare?relation=contradict,agree&sort=coverage');
      await page.locator('.toggle--sig input').last().click();
      await expect.eventually(() => page.locator('.matrix thead th').count(), 5);
      // Every row has been drawn a column narrower.
      await expect.eventually(() => page.locator('.matrix tbody tr:not(:has(td)), .matrix tbody td:nth-of-type(5)').count(), 0);
      const labels = await page.locator('.matrix th[scope=row] a').allInnerTexts();
      const cells = await page.locator('.matrix .cell').count();
      const silent = await page.locator('.matrix .cell--silent').count();
      const { titles, rows } = table(expect, await saved(page, 'CSV'));
      const column = (title) => titles.indexOf(title);
      expect.equal(titles[0], 'quotation');
      const questions = rows.map((row) => row[column('question')]);
      expect.equal(questions.filter((label, at) => label !== questions[at - 1]).map(bare), labels.map(bare));
      const pairs = new Set(rows.map((row) => `${row[column('question')]}|${row[column('source')]}`));
      expect.equal(pairs.size, cells);
      expect.equal(rows.filter((row) => row[0] === '').length, silent);
      const whole = JSON.parse((await saved(page, 'JSON')).text);
      expect.match(whole.filters.join('; '), /without .*; sorted: Most sources first$/);
      const link = rows.find((row) => row[0])[column('link')];
      await page.goto(link);
      await page.locator('.is-marked').first().waitFor();
      const json = JSON.parse((await (async () => {
        await open('compare?relation=contradict');
        return saved(page, 'JSON');
      })()).text);
      expect.ok(json.questions.every((question) => question.pairs.length > 0), 'pairs with reasons');
    },
  },
  {
    name: 'one question is saved with its sources and pairs',
    async run({ page, open, expect }) {
      await open('compare');
      await page.locator('.matrix th[scope=row] a').first().click();
      await page.locator('.question h1').waitFor();
      const sources = await page.locator('.synopsis .witness').count();
      const passages = await page.locator('.synopsis blockquote').count();
      const { rows, titles } = table(expect, await saved(page, 'CSV'));
      expect.equal(new Set(rows.map((row) => row[titles.indexOf('source')])).size, sources);
      expect.equal(rows.filter((row) => row[0] !== '').length, passages);
    },
  },
  {
    name: 'claims are saved as Web Annotations whose words stand at their positions',
    async run({ page, open, expect }) {
      await open('claims');
      const shown = await page.locator('.claim-list > li').count();
      const file = await saved(page, 'Web Annotation');
      expect.match(file.name, /\.jsonld$/);
      const collection = JSON.parse(file.text);
      expect.equal(collection['@context'], 'http://www.w3.org/ns/anno.jsonld');
      expect.equal([collection.type, collection.total], ['AnnotationCollection', shown]);
      const items = collection.first.items;
      expect.equal(items.length, shown);
      for (const { target } of items) {
        for (const { source, selector: [quote, place] } of target) {
          expect.match(source, /^http/);
          expect.equal([...quote.exact].length, place.end - place.start);
        }
      }
      // Two positions in one text order the words as the text does.
      await page.goto(items[0].id);
      await page.locator('.synopsis blockquote').first().waitFor();
      const words = bare(await page.locator('.synopsis blockquote').first().innerText());
      expect.ok(words.includes(bare(items[0].target[0].selector[0].exact).slice(0, 20)), words);
    },
  },
  {
    name: 'picked claims are saved with how each two relate',
    async run({ page, open, expect }) {
      await open('claims');
      const ids = await page.locator('[data-pick]').evaluateAll((ticks) => ticks.slice(0, 2).map((tick) => tick.dataset.pick));
      await open(`picked?pick=${ids.join()}`);
      const { rows, view } = table(expect, await saved(page, 'CSV'));
      expect.equal([rows.length, view], [2, page.url()]);
      const json = JSON.parse((await saved(page, 'JSON')).text);
      expect.equal(json.claims.map((claim) => claim.claim), ids);
      expect.ok(Array.isArray(json.pairs), 'pairs');
    },
  },
  {
    name: 'a citation is copied in three ways, and the button says so',
    options: { permissions: ['clipboard-read', 'clipboard-write'] },
    async run({ page, open, expect }) {
      await open('compare');
      await page.locator('.matrix .cell:not(.cell--silent)').first().click();
      const panel = page.locator('#evidence');
      const copied = () => page.evaluate(() => navigator.clipboard.readText());
      const press = async (name) => {
        await panel.getByRole('button', { name }).first().click();
        await expect.eventually(() => panel.getByRole('button', { name: 'Copied', exact: true }).count(), 1);
        await expect.eventually(() => page.locator('#announcer').innerText(), 'Copied');
        // It says so for a while, then is itself again.
        await expect.eventually(() => panel.getByRole('button', { name }).first().count(), 1);
        return copied();
      };
      const place = new RegExp(`${page.url().split('compare')[0]}read/\\S+#\\S+`);
      const text = await press('Copy citation');
      expect.match(text, place);
      expect.match(text, /: “.+”\.? On whose word: .+ ← .+/s);
      expect.match(await press('as Markdown'), /^> .+\n>\n> — /s);
      const entry = await press('as BibTeX');
      expect.match(entry, /^@misc\{[\w.-]+,\n/);
      expect.equal(entry.replace(/\\[{}]/g, '').split('{').length, entry.replace(/\\[{}]/g, '').split('}').length);
      expect.match(await press('Copy link'), place);
    },
  },
  {
    name: 'a browser that refuses to copy is told of',
    async run({ page, open, expect }) {
      await page.addInitScript(() => {
        navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      });
      await open('compare');
      await page.locator('.matrix .cell:not(.cell--silent)').first().click();
      await page.locator('#evidence').getByRole('button', { name: 'Copy citation' }).first().click();
      await page.locator('#evidence').getByRole('button', { name: 'Not allowed' }).waitFor();
      await expect.eventually(() => page.locator('#announcer').innerText(), /does not allow/);
    },
  },
  {
    name: 'the menu opens and closes by key, and a click beside it closes it',
    options: { permissions: ['clipboard-read', 'clipboard-write'] },
    async run({ page, open, expect }) {
      await open('claims');
      const menu = page.locator('details.menu');
      const isOpen = () => menu.evaluate((element) => element.open);
      await menu.locator('summary').focus();
      await page.keyboard.press('Enter');
      expect.equal(await isOpen(), true);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      expect.equal(await isOpen(), false);
      expect.equal(await page.evaluate(() => document.activeElement.tagName), 'SUMMARY');
      await menu.locator('summary').click();
      await menu.getByRole('button', { name: 'Copy link to this view' }).click();
      await menu.getByRole('button', { name: 'Copied' }).waitFor();
      expect.equal(await page.evaluate(() => navigator.clipboard.readText()), page.url());
      await page.locator('.tally').click();
      expect.equal(await isOpen(), false);
    },
  },
];
