// axe-core finds nothing to object to, on any view, in either theme, wide and narrow.
import fs from 'node:fs';
import { packageFile } from '../harness/browser.mjs';

const axe = fs.readFileSync(packageFile('axe-core', 'axe.min.js'), 'utf8');
const VIEWS = ['', 'passages', 'passages?q=treaty&source=issi', 'passages?q=zzzz', 'read/issi#p4.1', 'read/kyiv?q=kim', 'read/nobody', 'nowhere', 'compare', 'compare?relation=contradict&cell=visit-dates:sceeus', 'compare?change=on&edits=hide:clause,name:visit-dates:Days', 'question/clause', 'question/clause?change=on', 'question/visit-dates', 'sources', 'timeline', 'timeline?from=2024-06&without=kyiv', 'picked?pick=issi.1.1,sceeus.1.1,kyiv.1.1', 'claims?source=issi&pick=issi.1.1', 'worksheet', 'worksheet?relation=contradict&given=places', 'method', 'people', 'people/nobody', 'question/visit-date', 'compare?cell=visit-date:sceeus', 'claims?q=artilery+shels&certainty=denied', 'passages?q=pyongyang&source=kyv'];

async function objections(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

const views = VIEWS.flatMap((view) => [
  { width: 1440, height: 900 },
  { width: 360, height: 740 },
].map((viewport) => ({
  name: `/${view} at ${viewport.width} px`,
  viewport,
  allow: [/status of 404/],
  async run({ page, open, expect }) {
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      await open(view);
      if (view === '') await page.waitForSelector('.versus');
      if (view.startsWith('read/issi')) await page.locator('.apparatus').first().waitFor();
      for (const summary of await page.locator('.left-out > summary').all()) await summary.click();
      const menu = page.locator('.menu > summary');
      if (await menu.isVisible()) await menu.click();
      expect.equal(await objections(page), [], colorScheme);
    }
  },
})));

// What lies over a view, and what a click adds to it.
const STATES = [
  ['what Ctrl K opens', '', async (page) => {
    await page.keyboard.press('Control+k');
    await page.locator('#find [role=group][aria-label="Questions"]').waitFor();
  }],
  ['what is found as one types', '', async (page) => {
    await page.keyboard.press('Control+k');
    await page.locator('#find-field').fill('pyongyang');
    await page.locator('#find [aria-label="In the passages"] [role=option]').nth(2).waitFor();
  }],
  ['the list of keys', '', (page) => page.keyboard.press('?')],
  ['everything verified', 'method', async (page) => {
    await page.getByRole('button', { name: 'Verify all' }).click();
    await page.locator('#verdict').waitFor();
    await page.locator('.method details').evaluateAll((all) => all.forEach((details) => { details.open = true; }));
  }],
];

const states = STATES.flatMap(([name, view, reach]) => [1440, 360].map((width) => ({
  name: `${name} at ${width} px`,
  viewport: { width, height: 800 },
  async run({ page, open, expect }) {
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      await open(view);
      await reach(page);
      expect.equal(await objections(page), [], colorScheme);
    }
  },
})));

export default [...views, ...states];
