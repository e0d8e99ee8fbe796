import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { launchBrowser, openPage, screenshot } from './fixtures/browser.mjs';
import { answers, ask, waitForAnswers } from './fixtures/chat.mjs';
import { startHost } from './fixtures/host.mjs';

/** A site of somebody else: another origin, with a policy of its own that allows no inline style, and styles that would spoil a guest. */
async function startSite() {
  const site = { chat: '' };
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', `default-src 'none'; img-src data:; style-src 'self'; script-src ${site.chat}; frame-src ${site.chat}`);
    if (request.url === '/site.css') return response.setHeader('content-type', 'text/css').end('* { font-size: 40px !important; color: red; } button { display: none !important; }');
    if (request.url !== '/') return response.writeHead(404).end();
    response.end(`<!DOCTYPE html><html lang="en"><title>Somebody else's site</title><link rel="stylesheet" href="/site.css"><link rel="icon" href="data:,">
      <h1>Somebody else's site</h1>
      <script src="${site.chat}/embed.js" data-label="Ask the articles" data-title="Articles' chat" defer></script></html>`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  site.url = `http://127.0.0.1:${server.address().port}`;
  site.stop = () => new Promise(resolve => { server.close(resolve); server.closeAllConnections(); });
  return site;
}

let site, host, browser;
before(async () => {
  site = await startSite();
  host = await startHost([`--Site:AllowedOrigins:0=${site.url}`]);
  site.chat = host.url;
  browser = await launchBrowser();
});
after(async () => { await browser?.close(); await host?.stop(); await site?.stop(); });

for (const [name, viewport] of [['wide', { width: 1280, height: 800 }], ['phone', { width: 390, height: 844 }]]) {
  test(`on a page of another origin a button opens the chat in a panel (${name})`, async () => {
    const { page, faults } = await openPage(browser, [site.url, host.url], { viewport });
    await page.goto(site.url);
    const button = page.getByRole('button', { name: 'Ask the articles' });
    assert.equal(await page.locator('iframe').count(), 0);
    await button.click();
    const panel = page.getByRole('dialog', { name: "Articles' chat" });
    await panel.waitFor();
    const chat = page.frameLocator('iframe');
    await waitForAnswers(chat, 1);
    await ask(chat, 'Which framework is best for mobile?');
    await waitForAnswers(chat, 2);
    assert.match(await answers(chat).last().innerText(), /TensorFlow Lite/);
    await screenshot(page, `embedded-${name}`);

    const [article] = await Promise.all([page.waitForEvent('popup'), answers(chat).last().locator('a[href*="/articles/"]').first().click()]);
    await article.waitForLoadState();
    assert.equal(await article.locator('span:target, tr:target').count(), 1);
    await article.close();

    // Closed and opened again it goes on, and the keyboard is where one expects it.
    await page.getByRole('button', { name: 'Close' }).first().click();
    assert.equal(await panel.isVisible(), false);
    await page.waitForFunction(() => document.querySelector('div')?.shadowRoot.activeElement?.textContent === 'Ask the articles');
    await page.keyboard.press('Enter');
    await waitForAnswers(chat, 2);
    const box = await panel.boundingBox();
    assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= viewport.width && box.y + box.height <= viewport.height, JSON.stringify(box));
    await panel.getByRole('button', { name: 'Close' }).press('Escape');
    assert.equal(await button.isVisible(), true);
    assert.deepEqual(faults, []);
  });
}

test('a site that is not allowed sees no chat', async () => {
  const other = await startSite();
  other.chat = host.url;
  try {
    const { page, faults } = await openPage(browser, [other.url, host.url]);
    await page.goto(other.url);
    const refused = page.waitForEvent('console', message => /frame-ancestors/.test(message.text()));
    await page.getByRole('button', { name: 'Ask the articles' }).click();
    await refused;
    assert.equal(await page.frameLocator('iframe').locator('#chat').count(), 0);
    assert.ok(faults.every(fault => /frame-ancestors/.test(fault)), faults.join());
  } finally {
    await other.stop();
  }
});

test('without script in the frame the form answers there', async () => {
  const { page, faults } = await openPage(browser, [site.url, host.url]);
  await page.goto(site.url);
  await page.getByRole('button', { name: 'Ask the articles' }).click();
  await waitForAnswers(page.frameLocator('iframe'), 1);
  const frame = page.frames().find(each => each.url().startsWith(host.url));
  await frame.goto(`${host.url}/ask?embed`);
  await frame.getByLabel('Your question').fill('What is TFX?');
  await frame.getByRole('button', { name: 'Ask', exact: true }).click();
  await frame.locator('#latest').waitFor();
  assert.match(frame.url(), /\/ask\?embed#latest$/);
  assert.match(await frame.locator('#latest').innerText(), /TFX/);
  assert.deepEqual(faults, []);
});
