// Questions by sources: the matrix by mouse, by keyboard alone and on a phone; the evidence of a
// cell; one question; the overview's answer; the sources beside one another.
const total = (page) => page.locator('.toolbar__title .tally b').first().innerText().then(Number);
const focused = (page) => page.evaluate(() => document.activeElement?.id ?? '');
const open = (page) => page.locator('.cell[aria-expanded=true]').count();

export default [
  {
    name: 'a cell opens its evidence without moving the grid, and Escape gives the focus back',
    viewport: { width: 1440, height: 900 },
    async run({ page, open: visit, expect, shot }) {
      await visit('compare');
      const cell = page.locator('.cell:not(.cell--silent)').first();
      const id = await cell.getAttribute('id');
      const before = await cell.boundingBox();
      await cell.click();
      await page.waitForSelector('#evidence blockquote');
      expect.equal(await cell.boundingBox(), before, 'the grid stays');
      expect.match(page.url(), /cell=/);
      expect.equal(await focused(page), 'evidence');
      expect.ok(await page.locator('#evidence .passage-mark').count(), 'the passage is marked');
      expect.ok(await page.locator('#evidence .chain li').count(), 'on whose word');
      await page.locator('#evidence .passage__others .why summary').first().click();
      const rule = await page.locator('#evidence .passage__others .why p').first().innerText();
      expect.ok(rule.length > 10, rule);
      await shot('compare-evidence');
      await page.keyboard.press('Escape');
      await expect.eventually(() => open(page), 0);
      expect.equal(await focused(page), id);
      await page.goBack();
      await expect.eventually(() => page.url(), /compare$/);
    },
  },
  {
    name: 'a link to a cell opens it; a link to one that is gone says so',
    async run({ page, open: visit, expect }) {
      await visit('compare');
      const id = await page.locator('.cell:not(.cell--silent)').nth(7).getAttribute('id');
      await visit(`compare?cell=${id}`);
      await page.waitForSelector('#evidence blockquote');
      expect.equal(await open(page), 1);
      await visit('compare?cell=no-such-question:issi');
      expect.match(await page.locator('#evidence').innerText(), /cell that is gone/);
    },
  },
  {
    name: 'the matrix is walked by keys alone, with one tab stop',
    async run({ page, open: visit, expect }) {
      await visit('compare');
      expect.equal(await page.locator('.matrix [tabindex="0"]').count(), 1);
      await page.locator('.matrix [tabindex="0"]').focus();
      await page.keyboard.press('ArrowRight');
      const first = await focused(page);
      await page.keyboard.press('ArrowDown');
      const below = await focused(page);
      expect.equal(below.split(':')[1], first.split(':')[1], 'the same source');
      expect.ok(below !== first, 'another question');
      await page.keyboard.press('End');
      const last = await focused(page);
      expect.equal(last.split(':')[0], below.split(':')[0], 'the same question');
      expect.equal(await page.locator('.matrix [tabindex="0"]').count(), 1);
      await page.keyboard.press('Enter');
      await page.waitForSelector('#evidence .passage');
      await page.keyboard.press('Escape');
      await expect.eventually(() => focused(page), last);
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      await expect.eventually(() => page.url(), /\/question\//);
      await page.goBack();
      await page.waitForSelector('.matrix');
      await page.keyboard.press('n');
      const conflict = await page.evaluate(() => document.activeElement.closest('td')?.dataset.rel);
      expect.equal(conflict, 'contradict');
    },
  },
  {
    name: 'filters keep what they promise, and clear',
    async run({ page, open: visit, expect }) {
      await visit('compare');
      const all = await total(page);
      const toggle = page.locator('.toggle', { has: page.locator('[data-rel=agree]') });
      const promised = Number(await toggle.locator('.count').innerText());
      await toggle.click();
      await expect.eventually(() => total(page), promised);
      expect.match(page.url(), /relation=agree/);
      expect.equal(await page.locator('.matrix tbody tr').count(), promised);
      await page.getByRole('button', { name: 'Clear all' }).click();
      await expect.eventually(() => total(page), all);
      await page.locator('.more-filters summary').click();
      const topic = page.locator('.more-filters .toggle').first();
      const some = Number(await topic.locator('.count').innerText());
      await topic.click();
      await expect.eventually(() => total(page), some);
      await page.goBack();
      await expect.eventually(() => total(page), all);
    },
  },
  {
    name: 'a source switched off leaves the matrix, everything is compared anew',
    async run({ page, open: visit, expect }) {
      await visit('compare');
      const columns = () => page.locator('.matrix thead th').count();
      const before = await columns();
      await page.getByLabel('ANBOUND', { exact: true }).uncheck();
      await expect.eventually(columns, before - 1);
      expect.match(page.url(), /without=anbound/);
      await expect.eventually(() => page.locator('.cell[id$=":anbound"]').count(), 0);
      const rows = await page.locator('.matrix tbody tr').count();
      await expect.eventually(() => page.locator('.matrix td').count(), rows * (before - 2), { message: 'all rows stand' });
      await page.reload();
      await page.locator('html[data-ready]').waitFor({ state: 'attached' });
      await expect.eventually(columns, before - 1);
      await page.locator('h1').focus();
      await page.keyboard.press('5');
      await expect.eventually(columns, before);
      for (const key of ['1', '2', '3', '4']) await page.keyboard.press(key);
      await expect.eventually(() => page.locator('.matrix .rel[data-rel=contradict]').count(), 0, { message: 'alone' });
      await page.keyboard.press('5');
      await page.waitForSelector('.notice');
    },
  },
  {
    name: 'the order is chosen and kept in the address',
    async run({ page, open: visit, expect }) {
      await visit('compare');
      await page.locator('.field select').selectOption('coverage');
      await expect.eventually(() => page.url(), /sort=coverage/);
      const speaking = () => page.locator('.matrix tbody tr').evaluateAll((rows) =>
        rows.map((row) => row.querySelectorAll('.cell:not(.cell--silent)').length));
      const falling = (counts) => counts.every((count, at) => count > 0 && count <= (counts[at - 1] ?? count));
      await expect.eventually(speaking, falling);
      await page.reload();
      expect.equal(await page.locator('.field select').inputValue(), 'coverage');
    },
  },
  {
    name: 'on a phone each question is a card and the evidence a sheet',
    viewport: { width: 360, height: 740 },
    options: { hasTouch: true, isMobile: true },
    async run({ page, open: visit, expect, shot }) {
      await visit('compare');
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.equal(width, 360, 'nothing reaches over the edge');
      const row = page.locator('.matrix tbody tr').first();
      const cells = await row.locator('.cell').all();
      const tops = await Promise.all(cells.map((cell) => cell.boundingBox()));
      expect.ok(tops.every((box) => box.height >= 44 && box.width > 300), 'large targets');
      await shot('compare-phone');
      await row.locator('.cell:not(.cell--silent)').first().tap();
      const sheet = page.locator('#evidence');
      await sheet.waitFor();
      const box = await sheet.boundingBox();
      expect.equal([Math.round(box.x), Math.round(box.width)], [0, 360]);
      await shot('compare-phone-sheet');
      await page.getByRole('button', { name: 'Close the evidence' }).tap();
      await sheet.waitFor({ state: 'detached' });
    },
  },
  {
    name: 'a citation and a link are copied',
    options: { permissions: ['clipboard-read', 'clipboard-write'] },
    async run({ page, open: visit, expect }) {
      await visit('compare');
      await page.locator('.cell:not(.cell--silent)').first().click();
      const copied = () => page.evaluate(() => navigator.clipboard.readText());
      await page.getByRole('button', { name: 'Copy citation' }).first().click();
      await expect.eventually(copied, /“.+”.*¶ \d+.*http.*\/read\//s);
      await page.getByRole('button', { name: 'Copy link' }).first().click();
      await expect.eventually(copied, /^http\S+\/read\/\S+$/);
      await page.goto(await copied());
      await page.waitForSelector('.reader .is-marked');
    },
  },
  {
    name: 'a question shows passages, pairs with reasons, and contradictions of equal size',
    viewport: { width: 1440, height: 900 },
    async run({ page, open: visit, expect, shot }) {
      await visit('compare?relation=contradict');
      await page.locator('.matrix th[scope=row] a').first().click();
      await page.waitForSelector('.question');
      expect.ok((await page.title()).length > '· Synoptic'.length, 'the title names it');
      expect.equal(await page.locator('.witness').count(), 5);
      const sizes = await page.locator('.versus').first().locator('.versus__say').evaluateAll((all) =>
        all.map((quoted) => getComputedStyle(quoted).fontSize));
      expect.equal(sizes.length, 2);
      expect.equal(sizes[0], sizes[1]);
      expect.ok(await page.locator('.versus__might li').count(), 'what might explain it');
      const reasons = await page.locator('.reason-list .reasons > p').allInnerTexts();
      expect.ok(reasons.length && reasons.every((reason) => reason.length > 5), 'reasons');
      await shot('question', { fullPage: true });
      await page.locator('.question .toggle--sig').last().click();
      await expect.eventually(() => page.url(), /without=/);
    },
  },
  {
    name: 'words left out and put in are told apart without colour',
    async run({ page, open: visit, expect }) {
      await visit('question/clause');
      await page.waitForSelector('.diff__text');
      expect.match(await page.locator('.diff__text del').first().innerText(), /^−/);
      expect.match(await page.locator('.diff__text ins').first().innerText(), /^\+/);
    },
  },
  {
    name: 'a question that is gone says so',
    allow: [/status of 404/],
    async run({ page, open: visit, expect }) {
      await visit('question/no-such-question');
      expect.match(await page.locator('main').innerText(), /no such question/);
      await page.getByRole('link', { name: 'All questions' }).click();
      await page.waitForSelector('.matrix');
    },
  },
  {
    name: 'the overview answers: counts that lead to questions, passages face to face',
    viewport: { width: 1440, height: 900 },
    async run({ page, open: visit, expect, shot }) {
      await visit();
      await page.waitForSelector('.versus');
      const sides = await page.locator('.versus').evaluateAll((cards) =>
        cards.map((card) => card.querySelectorAll('.versus__say').length));
      expect.ok(sides.length > 0 && sides.every((count) => count === 2), 'two passages each');
      await shot('overview', { fullPage: true });
      const link = page.locator('.standing__counts a').nth(1);
      const promised = Number((await link.innerText()).match(/\d+/)[0]);
      await link.click();
      await page.waitForSelector('.matrix');
      expect.equal(await total(page), promised);
    },
  },
  {
    name: 'the sources stand beside one another',
    async run({ page, open: visit, expect, shot }) {
      await visit('sources');
      expect.equal(await page.locator('.profile').count(), 5);
      const cells = await page.locator('.pairs--counts td:not(.is-void)').count();
      expect.equal(cells, 20, 'every two sources, both ways');
      await page.locator('.profile details summary').first().click();
      expect.ok(await page.locator('.profile .claim-list > li').count(), 'what it alone says');
      await shot('sources', { fullPage: true });
      await page.getByRole('checkbox', { name: 'ISSI' }).uncheck();
      await expect.eventually(() => page.locator('.profile').count(), 4);
    },
  },
];
