// Everything by keyboard: every key of the list does what it says, the focus is seen, is never hidden
// by what sticks to the edges, and returns to where it was.
const focused = (page) => page.evaluate(() => {
  const { activeElement: active } = document;
  return active.id || active.getAttribute('href') || active.tagName;
});

export default [
  {
    name: 'G and a letter go to every view of the list',
    async run({ page, open, url, expect }) {
      await open();
      await page.keyboard.press('?');
      const lines = page.locator('#keys section', { has: page.locator('h3', { hasText: 'Go to' }) }).locator('dl > div');
      const letters = [];
      for (const line of await lines.all()) letters.push((await line.locator('kbd').allInnerTexts()).join(' '));
      await page.keyboard.press('Escape');
      const to = {
        'G O': '', 'G C': 'compare', 'G R': 'read/issi', 'G P': 'passages', 'G L': 'claims', 'G Q': 'quotations', 'G N': 'numbers',
        'G D': 'dates', 'G T': 'timeline', 'G W': 'people', 'G S': 'sources', 'G X': 'picked', 'G F': 'worksheet', 'G M': 'method',
      };
      expect.equal(letters.toSorted(), Object.keys(to).toSorted());
      for (const stroke of letters) {
        for (const key of stroke.toLowerCase().split(' ')) await page.keyboard.press(key);
        await expect.eventually(() => page.url(), url + to[stroke]);
      }
    },
  },
  {
    name: 'brackets go from text to text, N and P among highlighted words',
    async run({ page, open, expect }) {
      await open('read/sceeus?q=visit');
      await page.locator('mark.hit').first().waitFor();
      await page.keyboard.press('n');
      await expect.eventually(() => page.evaluate(() => document.activeElement.className), 'hit');
      const first = await page.evaluate(() => document.activeElement.getBoundingClientRect().top + scrollY);
      await page.keyboard.press('n');
      await expect.eventually(() => page.evaluate(() => document.activeElement.getBoundingClientRect().top + scrollY), (top) => top >= first);
      await page.keyboard.press('p');
      await expect.eventually(() => page.evaluate(() => document.activeElement.getBoundingClientRect().top + scrollY), first);
      await page.keyboard.press(']');
      await expect.eventually(() => page.url(), /read\/paradigm$/);
      await page.keyboard.press('[');
      await page.keyboard.press('[');
      await expect.eventually(() => page.url(), /read\/issi$/);
    },
  },
  {
    name: 'on a question: N and P to its neighbours, brackets among sources, digits switch them',
    async run({ page, open, expect }) {
      await open('question/visit-dates');
      const here = page.url();
      await page.keyboard.press(']');
      await expect.eventually(() => page.evaluate(() => document.activeElement.className), /witness/);
      await page.keyboard.press('n');
      await expect.eventually(() => page.url(), (url) => url !== here && url.includes('question/'));
      await page.keyboard.press('p');
      await expect.eventually(() => page.url(), here);
      await page.keyboard.press('3');
      await expect.eventually(() => page.url(), /without=paradigm/);
    },
  },
  {
    name: 'claims are walked by arrows from the search field, X picks, Y copies a citation',
    async run({ page, context, open, expect }) {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await open('claims');
      await page.keyboard.press('/');
      await expect.eventually(() => focused(page), 'search');
      await page.keyboard.type('treaty');
      await page.keyboard.press('ArrowDown');
      const row = () => page.evaluate(() => [...document.querySelectorAll('.results .claim-list > li')].indexOf(document.activeElement.closest('li')));
      await expect.eventually(row, 0);
      await page.keyboard.press('ArrowDown');
      await expect.eventually(row, 1);
      await page.keyboard.press('x');
      await expect.eventually(() => page.url(), /pick=/);
      await page.keyboard.press('Home');
      await expect.eventually(row, 0);
      await page.keyboard.press('ArrowUp');
      await expect.eventually(() => focused(page), 'search');
      await open('compare?cell=visit-dates:sceeus');
      await page.locator('#evidence [data-cite]').first().waitFor();
      await page.keyboard.press('y');
      await expect.eventually(() => page.evaluate(() => navigator.clipboard.readText()), /SCEEUS|Stockholm/);
    },
  },
  {
    name: 'letters do nothing once they are turned off, and that is kept',
    async run({ page, open, expect }) {
      await open('compare');
      await page.keyboard.press('?');
      await page.getByLabel('Keys pressed alone are shortcuts').uncheck();
      await page.keyboard.press('Escape');
      await page.reload();
      await page.locator('html[data-ready]').waitFor({ state: 'attached' });
      const before = page.url();
      for (const key of ['1', 't', 'g', 'o', '/', 'n']) await page.keyboard.press(key);
      await page.waitForTimeout(150);
      expect.equal(page.url(), before);
      expect.equal(await page.evaluate(() => document.documentElement.dataset.theme ?? ''), '');
      await page.keyboard.press('Control+k');
      await page.locator('#find[open]').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Keyboard help' }).click();
      expect.equal(await page.getByLabel('Keys pressed alone are shortcuts').isChecked(), false);
    },
  },
  {
    name: 'Back leads to the same place on the screen, however long the list',
    async run({ page, open, expect }) {
      for (const [view, links] of [['claims', '.claim-list p.words a'], ['passages', '.passages a'], ['compare', '.matrix th a']]) {
        await open(view);
        await page.mouse.move(600, 500);
        await page.mouse.wheel(0, 6000);
        await expect.eventually(() => page.evaluate(() => scrollY > 2000), true);
        await page.waitForTimeout(300);
        const at = await page.locator(links).evaluateAll((all) => all.findIndex((one) => {
          const { top, bottom } = one.getBoundingClientRect();
          return top > innerHeight / 3 && bottom < innerHeight * 0.9;
        }));
        const link = page.locator(links).nth(at);
        const top = () => link.evaluate((one) => Math.round(one.getBoundingClientRect().top));
        const before = await top();
        await link.click();
        await expect.eventually(() => page.url(), /read\/|question\//);
        await page.waitForTimeout(300);
        await page.goBack();
        await expect.eventually(() => link.evaluate((one) => one === document.activeElement).catch(() => false), true);
        await page.waitForTimeout(700);
        const after = await top();
        expect.ok(Math.abs(after - before) <= 2, `${view}: ${before} before, ${after} after`);
      }
    },
  },
  {
    name: 'Back gives the focus back to the link that was followed',
    async run({ page, open, expect }) {
      await open('people');
      const link = page.locator('.people-table a').nth(3);
      const href = await link.getAttribute('href');
      await link.focus();
      await page.keyboard.press('Enter');
      await expect.eventually(() => page.url(), new RegExp(`${href}$`));
      await expect.eventually(() => focused(page), 'H1');
      await page.goBack();
      await expect.eventually(() => focused(page), href);
      await open('compare');
      const cell = page.locator('.matrix td button').nth(7);
      await cell.waitFor();
      const id = await cell.getAttribute('id');
      await cell.click();
      await page.locator('#evidence').waitFor();
      await page.locator('#evidence a', { hasText: 'Read in place' }).first().click();
      await expect.eventually(() => page.url(), /read\//);
      await page.goBack();
      await expect.eventually(() => page.url(), /compare\?cell=/);
      await expect.eventually(() => page.evaluate(() => document.activeElement.closest('#evidence') !== null), true);
      await page.keyboard.press('Escape');
      await expect.eventually(() => focused(page), id);
    },
  },
  ...['', 'compare', 'passages?q=treaty', 'claims', 'read/issi', 'question/clause', 'timeline', 'people', 'sources', 'method'].flatMap((view) => [
    { width: 1280, height: 800 },
    { width: 360, height: 740 },
  ].map((viewport) => ({
    name: `the focus is seen and not covered while one tabs through /${view} at ${viewport.width} px`,
    viewport,
    timeout: 180_000,
    async run({ page, open, expect }) {
      await open(view);
      await page.waitForTimeout(300);
      const wrong = [];
      for (let at = 0; at < 70; at += 1) {
        await page.keyboard.press('Tab');
        const complaint = await page.evaluate(async () => {
          await new Promise(requestAnimationFrame);
          const active = document.activeElement;
          if (!active || active === document.body) return 'end';
          const box = active.getBoundingClientRect();
          const name = `${active.tagName}.${active.className} ${active.textContent.slice(0, 30)}`;
          if (box.width === 0 || box.height === 0) return null;
          // Part of it is in sight, and nothing that sticks lies over that part.
          const left = Math.max(box.left, 0) + 2;
          const line = [0.15, 0.5, 0.85].map((share) => box.top + box.height * share).filter((y) => y > 0 && y < innerHeight);
          if (line.length === 0) return `out of sight: ${name} at ${Math.round(box.top)}`;
          const seen = line.some((y) => {
            const over = document.elementFromPoint(Math.min(left + box.width / 2, innerWidth - 2), y) ?? document.elementFromPoint(left, y);
            return over && (active.contains(over) || over.contains(active) || active.labels?.[0]?.contains(over));
          });
          if (!seen) {
            const over = document.elementFromPoint(left + box.width / 2, line[0]);
            return `covered: ${name} at ${Math.round(box.top)} by ${over?.tagName}.${over?.className}`;
          }
          const face = active.matches('.toggle input') ? active.nextElementSibling : active;
          const field = active.closest('.search-field, .palette__field');
          const style = getComputedStyle(face);
          const shown = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1;
          if (!shown && !field) return `no mark of focus: ${name}`;
          return null;
        });
        if (complaint === 'end') break;
        if (complaint) wrong.push(complaint);
      }
      expect.equal(wrong, []);
    },
  }))),
  {
    name: 'in forced colours the focus is seen in fields too',
    async run({ page, open, expect }) {
      await page.emulateMedia({ forcedColors: 'active' });
      await open('passages');
      await page.keyboard.press('/');
      const outline = (selector) => page.locator(selector).first().evaluate((element) => getComputedStyle(element).outlineStyle);
      await expect.eventually(() => outline('.search-field:focus-within'), 'solid');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      await page.locator('#find[open]').waitFor();
      await expect.eventually(() => outline('.palette__field'), 'solid');
      await expect.eventually(() => outline('#find [aria-selected=true]'), 'solid');
    },
  },
];
