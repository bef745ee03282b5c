// What tests expect: node's strict assertions under plain names, and waiting for a value.
import assert from 'node:assert/strict';

export const expect = {
  /** A value is true, or not empty, not zero. */
  ok: (value, message) => assert.ok(value, message),
  /** Two values are the same, deeply. */
  equal: (actual, expected, message) => assert.deepEqual(actual, expected, message),
  /** A text matches a regular expression. */
  match: (text, pattern, message) => assert.match(String(text), pattern, message),

  /**
   * Asks again until the answer is as expected: a value, a regular expression or a function.
   * @param {() => Promise<any>} ask
   * @param {any} expected
   * @param {{timeout?: number, message?: string}} [options] timeout in milliseconds
   */
  async eventually(ask, expected, { timeout = 5_000, message = '' } = {}) {
    const deadline = Date.now() + timeout;
    for (;;) {
      const actual = await ask();
      try {
        if (expected instanceof RegExp) assert.match(String(actual), expected);
        else if (typeof expected === 'function') assert.ok(expected(actual), `got ${JSON.stringify(actual)}`);
        else assert.deepEqual(actual, expected);
        return actual;
      } catch (error) {
        if (Date.now() >= deadline) {
          error.message = `${message ? `${message}: ` : ''}not within ${timeout} ms: ${error.message}`;
          throw error;
        }
      }
      await new Promise((later) => setTimeout(later, 25));
    }
  },
};
