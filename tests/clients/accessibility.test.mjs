import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import axe from 'axe-core';
import { launchBrowser, openPage } from './fixtures/browser.mjs';
import { ask, waitForAnswers } from './fixtures/chat.mjs';
import { startHost } from './fixtures/host.mjs';

const sizes = { phone: { width: 390, height: 844 }, wide: { width: 1280, height: 800 } };

let host, browser;
before(async () => { host = await startHost(); browser = await launchBrowser(); });
after(async () => { await browser?.close(); await host?.stop(); });

/** What axe finds in the page, by the rules of WCAG 2.2 at level AA. */
async function violations(page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }));
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')} ${node.failureSummary}`));
}

/** Whether anything is wider than the window. */
const overflow = page => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const visits = {
  chat: async page => {
    await page.goto(host.url);
    await waitForAnswers(page, 1);
    await ask(page, 'Compare PyTorch and TensorFlow on debugging');
    await waitForAnswers(page, 2);
  },
  form: async page => {
    await page.goto(`${host.url}/ask`);
    await page.getByRole('button', { name: 'Compare PyTorch and TensorFlow on debugging' }).click();
    await page.locator('#latest').waitFor();
  },
  articles: page => page.goto(`${host.url}/articles`),
  about: page => page.goto(`${host.url}/about`),
  article: async page => {
    await page.goto(`${host.url}/articles/two-giants`);
    const anchor = await page.locator('article span[id]').nth(20).getAttribute('id');
    await page.goto(`${host.url}/articles/two-giants#${anchor}`);
  },
};

for (const [name, visit] of Object.entries(visits)) {
  test(`${name}: nothing that axe finds, light and dark, and nothing wider than a phone`, async () => {
    for (const [size, viewport] of Object.entries(sizes)) {
      for (const colorScheme of ['light', 'dark']) {
        const { page, faults } = await openPage(browser, [host.url], { viewport, colorScheme });
        await visit(page);
        assert.deepEqual(await violations(page), [], `${size} ${colorScheme}`);
        assert.equal(await overflow(page), 0, `${size} ${colorScheme}`);
        assert.deepEqual(faults, []);
        await page.context().close();
      }
    }
  });
}
