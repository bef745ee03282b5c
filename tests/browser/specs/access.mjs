// axe-core finds nothing to object to, on any view, in either theme, wide and narrow.
import fs from 'node:fs';
import { packageFile } from '../harness/browser.mjs';

const axe = fs.readFileSync(packageFile('axe-core', 'axe.min.js'), 'utf8');
const VIEWS = ['', 'passages', 'passages?q=treaty&source=issi', 'passages?q=zzzz', 'read/issi#p4.1', 'read/kyiv?q=kim', 'read/nobody', 'nowhere', 'compare', 'compare?relation=contradict&cell=visit-dates:sceeus', 'compare?change=on&edits=hide:clause,name:visit-dates:Days', 'question/clause', 'question/clause?change=on', 'question/visit-dates', 'sources', 'timeline', 'timeline?from=2024-06&without=kyiv', 'picked?pick=issi.1.1,sceeus.1.1,kyiv.1.1', 'claims?source=issi&pick=issi.1.1', 'worksheet', 'worksheet?relation=contradict&given=places'];

async function objections(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

export default VIEWS.flatMap((view) => [
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
