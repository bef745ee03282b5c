// What a visitor changes about the questions: merging, splitting, renaming, hiding; by mouse, by
// keyboard alone and on a phone; kept over a reload, carried by a link, undone one by one and all.
const names = (page) => page.locator('.matrix th[scope=row] a').evaluateAll((links) => links.map((link) => link.id));
const total = (page) => page.locator('.toolbar__title .tally b').first().innerText().then(Number);
const focused = (page) => page.evaluate(() => document.activeElement?.id ?? '');
const tick = (page, id) => page.locator(`[data-choose="${id.replace(/^q:/, '')}"]`);
const said = (page) => page.locator('#announcer').textContent();
const edits = (page) => new URL(page.url()).searchParams.get('edits') ?? '';
const button = (page, name) => page.getByRole('button', { name, exact: true });
const settled = async (page, visit, address) => {
  await visit(address);
  await page.waitForSelector('.matrix tbody td');
};

export default [
  {
    name: 'two questions are merged, stay so over a reload, and come apart again',
    viewport: { width: 1440, height: 900 },
    async run({ page, open: visit, expect, shot }) {
      await settled(page, visit, 'compare');
      const before = await total(page);
      await button(page, 'Change questions').click();
      await expect.eventually(() => page.url(), /change=on/);
      const [first, , third] = await names(page);
      const speak = async (id) => page.locator('tr', { has: page.locator(`[id="${id}"]`) })
        .locator('.cell:not(.cell--silent)').evaluateAll((cells) => cells.map((cell) => cell.id.split(':').at(-1)));
      const both = [...new Set([...await speak(first), ...await speak(third)])].sort();
      await tick(page, first).click();
      await tick(page, third).click();
      await expect.eventually(() => page.locator('.tray--changing p').innerText(), '2 chosen');
      await shot('changing');
      await button(page, 'Merge').click();
      await expect.eventually(() => total(page), before - 1);
      await expect.eventually(() => focused(page), first);
      await expect.eventually(() => said(page), 'Merged 2 questions');
      const row = page.locator('tr', { has: page.locator(`[id="${first}"]`) });
      await expect.eventually(() => row.locator('th').innerText(), /merged with “.+” by you/);
      await expect.eventually(() => speak(first).then((all) => all.sort()), both, { message: 'all that spoke on either' });
      expect.equal(edits(page), '', 'kept in the browser, not in the address');
      await page.reload();
      await page.waitForSelector('.changes');
      expect.equal(await total(page), before - 1);
      // So does a view that stands drawn in its file without the changes, before anybody moves.
      await visit('', { asleep: true });
      await expect.eventually(() => page.locator('.standing__all b').innerText(), String(before - 1));
      expect.match(await page.locator('.standing__changed').innerText(), /1 change of the questions/);
      // The address of what was merged leads to what it was merged in.
      await visit(`question/${third.slice(2)}`);
      expect.match(await page.locator('.by-visitor').innerText(), /Merged by you from/);
      await shot('changed-question');
      await settled(page, visit, 'compare?change=on');
      await page.locator('.changes summary').click();
      await page.locator('.changes__list').getByRole('button', { name: /^Undo/ }).click();
      await expect.eventually(() => total(page), before);
      await expect.eventually(() => page.locator('.changes').count(), 0);
    },
    allow: [/status of 404/],
  },
  {
    name: 'a question is renamed and hidden by keys alone, and brought back',
    async run({ page, open: visit, expect }) {
      await settled(page, visit, 'compare');
      const before = await total(page);
      await button(page, 'Change questions').focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector('.tray--changing');
      const [first, second] = await names(page);
      await page.locator('.matrix [tabindex="0"]').focus();
      // The tick of a row stands before its name.
      await page.keyboard.press('Home');
      await expect.eventually(() => page.evaluate(() => document.activeElement.type ?? ''), 'checkbox');
      await page.keyboard.press('Space');
      const field = page.locator('#new-name');
      await field.waitFor();
      await field.focus();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('<b>Who</b> & when?  ');
      await page.keyboard.press('Enter');
      const renamed = page.locator(`[id="${first}"]`);
      await expect.eventually(() => renamed.innerText(), '<b>Who</b> & when?');
      expect.equal(await renamed.locator('b').count(), 0, 'text, not HTML');
      await expect.eventually(() => focused(page), first);
      await expect.eventually(() => said(page), 'Renamed to <b>Who</b> & when?');
      await tick(page, first).focus();
      await page.keyboard.press('Space');
      await button(page, 'Hide').focus();
      await page.keyboard.press('Enter');
      await expect.eventually(() => total(page), before - 1);
      await expect.eventually(() => focused(page), second);
      expect.equal(await page.locator(`[id="${first}"]`).count(), 0);
      // Elsewhere, too, it is gone: its page says why.
      await visit(`question/${first.slice(2)}`);
      expect.match(await page.locator('h1').innerText(), /hidden/);
      await button(page, 'Bring it back').press('Enter');
      await expect.eventually(() => page.locator('h1').innerText(), '<b>Who</b> & when?');
      expect.match(await page.title(), /^<b>Who<\/b> & when\?/);
      expect.match(await page.locator('.by-visitor').innerText(), /Renamed by you; before, it was/);
      await settled(page, visit, 'compare');
      await page.locator('.changes summary').press('Enter');
      await button(page, 'Undo all').press('Enter');
      await expect.eventually(() => total(page), before);
      expect.equal((await names(page))[0], first);
      expect.equal(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('edits'))), []);
    },
    allow: [/status of 404/],
  },
  {
    name: 'passages are moved out on the page of their question, with a name of their own',
    viewport: { width: 1440, height: 900 },
    async run({ page, open: visit, expect, shot }) {
      await visit('question/visit-dates');
      const speaking = await page.locator('.witness .passage').count();
      await button(page, 'Change this question').click();
      await page.waitForSelector('#change');
      const form = page.locator('form', { has: page.locator('#parts') });
      await form.getByRole('button').click();
      await expect.eventually(() => page.locator('#parts-line').innerText(), /some of them/);
      await form.locator('#parts > li:not(.is-part) input').first().check();
      await page.locator('#part-name').fill('In its own words');
      await shot('changing-question', { fullPage: true });
      await form.getByRole('button').click();
      await expect.eventually(() => page.locator('.witness .passage').count(), (count) => count < speaking);
      await expect.eventually(() => focused(page), 'split-off');
      await page.keyboard.press('Enter');
      await expect.eventually(() => page.locator('h1').innerText(), 'In its own words');
      expect.match(await page.locator('.by-visitor').innerText(), /Split by you from/);
      // Merged again, the question has all its passages.
      await page.locator('.by-visitor a').last().click();
      await page.waitForURL(/visit-dates(\?|$)/);
      await button(page, 'Change this question').click();
      expect.equal(await page.locator('#merge-with').inputValue(), '', 'nothing is chosen beforehand');
      await page.locator('#merge-with').selectOption({ label: 'In its own words' });
      await page.locator('form', { has: page.locator('#merge-with') }).getByRole('button').click();
      await expect.eventually(() => page.locator('.witness .passage').count(), speaking);
      await page.locator('form', { hasText: 'Hide it' }).getByRole('button').click();
      await expect.eventually(() => page.locator('h1').innerText(), /hidden/);
    },
  },
  {
    name: 'a link carries the changes; who opens it keeps them or sees the original',
    options: { permissions: ['clipboard-read', 'clipboard-write'] },
    async run({ page, browser, open: visit, url, expect, shot }) {
      await settled(page, visit, 'compare?change=on');
      const before = await total(page);
      const [first, second] = await names(page);
      await tick(page, first).click();
      await tick(page, second).click();
      await button(page, 'Hide').click();
      await expect.eventually(() => total(page), before - 2);
      await page.locator('.changes summary').click();
      await button(page, 'Copy a link with your changes').click();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect.match(link, /[?&]edits=hide:/);
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      const other = await context.newPage();
      const ready = () => other.locator('html[data-ready]').waitFor({ state: 'attached' });
      await other.goto(link);
      await ready();
      expect.equal(await total(other), before - 2);
      expect.match(await other.locator('.linked').innerText(), /This link carries 2 changes of the questions/);
      expect.match(await other.locator('.changes summary').innerText(), /by the sender, 2 hidden/);
      await shot('linked', { of: other });
      // They go along from view to view, and count everywhere.
      await other.getByRole('link', { name: 'Overview' }).first().click();
      await expect.eventually(() => other.locator('.standing__all b').innerText(), String(before - 2));
      expect.match(other.url(), /edits=/);
      await button(other, 'Show the original').click();
      await expect.eventually(() => other.locator('.standing__all b').innerText(), String(before));
      expect.equal(await other.locator('.linked').count(), 0);
      expect.equal(edits(other), '');
      await other.goto(link);
      await ready();
      await button(other, 'Keep them').click();
      await expect.eventually(() => edits(other), '');
      await other.goto(new URL('compare', url).href);
      await ready();
      await expect.eventually(() => total(other), before - 2);
      // A further link leaves aside what one has, until one decides.
      await other.goto(new URL(`compare?edits=name:${second.slice(2)}:A+name`, url).href);
      await ready();
      await expect.eventually(() => total(other), before);
      expect.match(await other.locator('.linked').innerText(), /Left aside meanwhile: 2 changes of your own/);
      await button(other, 'Show my own changes').click();
      await expect.eventually(() => total(other), before - 2);
      await context.close();
    },
  },
  {
    name: 'what refers to a question that is not there is kept and told',
    async run({ page, open: visit, expect }) {
      await settled(page, visit, 'compare?edits=hide:no-such-question,name:visit-dates:The+days');
      await page.waitForSelector('.changes');
      const told = () => page.locator('.comparison').innerText();
      expect.match(await told(), /1 of the link’s changes refers to a question that the sources that are on do not raise/);
      expect.match(await page.locator('.matrix').innerText(), /The days/);
      for (const key of ['1', '2', '3', '4', '5']) await page.keyboard.press(key);
      await expect.eventually(told, /2 of the link’s changes refer to a question/);
      for (const key of ['1', '2', '3', '4', '5']) await page.keyboard.press(key);
      await expect.eventually(() => page.locator('.matrix').textContent(), /The days/);
    },
  },
  {
    name: 'on a phone all of it is within reach',
    viewport: { width: 360, height: 740 },
    options: { hasTouch: true, isMobile: true },
    async run({ page, open: visit, expect, shot }) {
      await settled(page, visit, 'compare?change=on');
      const [first, second] = await names(page);
      const box = await page.locator('.matrix__choice').first().boundingBox();
      expect.ok(box.height >= 44 && box.width >= 44, JSON.stringify(box));
      await tick(page, first).tap();
      const bar = page.locator('.tray--changing');
      await bar.locator('#new-name').waitFor();
      await shot('changing-phone');
      for (const one of await bar.locator('button, a, input').all()) {
        const { height } = await one.boundingBox();
        expect.ok(height >= 44, `${await one.innerText()} is ${height} px tall`);
      }
      await tick(page, second).scrollIntoViewIfNeeded();
      await tick(page, second).tap();
      await button(page, 'Merge').tap();
      await expect.eventually(() => focused(page), first);
      expect.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
      await visit(`question/${first.slice(2)}?change=on`);
      await page.waitForSelector('#change');
      expect.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
      await shot('changing-question-phone', { fullPage: true });
    },
    allow: [/status of 404/],
  },
  {
    name: 'one source alone is not compared, and nothing is called its own',
    async run({ page, open: visit, expect }) {
      await settled(page, visit, 'compare');
      const switches = await page.locator('.toggle--sig input').all();
      for (const one of switches.slice(1)) await one.uncheck();
      await expect.eventually(() => page.locator('.notice').innerText(), /Comparison needs two sources/);
      await page.waitForSelector('.matrix td');
      await expect.eventually(() => page.locator('.matrix .rel').count(), 0);
      const id = (await names(page))[0].slice(2);
      await visit(`question/${id}?without=${new URL(page.url()).searchParams.get('without')}`);
      expect.match(await page.locator('main').innerText(), /Comparison needs two sources/);
      expect.ok(!/only here|one source only/.test(await page.locator('main').innerText()));
    },
    allow: [/status of 404/],
  },
  {
    name: 'differences are told apart by kind, on the overview and in the matrix',
    async run({ page, open: visit, expect }) {
      await visit();
      const kinds = page.locator('.standing__counts li:has([data-rel=differ]) .standing__kinds a');
      await kinds.first().waitFor();
      const all = Number((await page.locator('.standing__counts .rel[data-rel=differ]').innerText()).match(/\d+/)[0]);
      const counts = (await kinds.allInnerTexts()).map((words) => Number(words.match(/\d+/)[0]));
      expect.equal(counts.reduce((sum, count) => sum + count, 0), all, 'the kinds are all there is');
      expect.ok(counts.length > 1);
      const kind = (await kinds.first().innerText()).replace(/^\d+ /, '');
      await kinds.first().click();
      await page.waitForSelector('.matrix tbody td');
      await expect.eventually(() => total(page), counts[0]);
      await expect.eventually(() => page.locator('.matrix th .cell__relation small').allTextContents(), (words) => words.length === counts[0] && words.every((word) => word === kind));
      expect.match(await page.locator('.chips').innerText(), new RegExp(`How: ${kind}`));
    },
  },
];
