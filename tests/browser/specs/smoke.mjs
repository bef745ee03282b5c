// The page starts, wherever one enters it.
export default [
  {
    name: 'the front page starts',
    async run({ page, open, expect }) {
      const response = await open();
      expect.equal(response.status(), 200);
      expect.ok((await page.title()).length > 0, 'it has a title');
      expect.ok((await page.locator('body').innerText()).trim().length > 0, 'it shows something');
    },
  },
  {
    name: 'the sub-path without its slash leads to the front page',
    async run({ page, open, url, expect }) {
      await open(url.replace(/\/$/, ''));
      expect.equal(page.url(), url);
    },
  },
  {
    name: 'an unknown address answers 404 and still starts',
    allow: [/status of 404/],
    async run({ page, open, expect }) {
      const response = await open('no/such/page');
      expect.equal(response.status(), 404);
      expect.ok((await page.locator('body').innerText()).trim().length > 0, 'it says something');
    },
  },
];
