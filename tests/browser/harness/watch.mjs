// Whatever no test should have to ask for: a page that complains, asks another host for something
// or breaks its own policy has failed its test, whatever the test looked at.

/**
 * Watches all pages of a browser context.
 * @param {import('playwright-core').BrowserContext} context
 * @param {string[]} origins those that the page may ask
 * @returns {Promise<() => string[]>} the complaints so far
 */
export async function watch(context, origins) {
  const complaints = [];
  await context.exposeBinding('reportViolation', ({ page }, violation) => {
    complaints.push(`policy violated at ${page.url()}: ${violation}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      window.reportViolation(`${event.effectiveDirective} forbids ${event.blockedURI} ${event.sample}`);
    });
  });
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      const { url, lineNumber } = message.location();
      complaints.push(`console ${message.type()}: ${message.text()} (${url}:${lineNumber})`);
    }
  });
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().stack ?? error.error()}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:|^wss?:/.test(url.protocol) && !origins.includes(url.origin)) {
      complaints.push(`request to another host: ${url}`);
    }
  });
  return () => complaints;
}
