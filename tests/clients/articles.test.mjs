import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchBrowser, openPage, screenshot } from './fixtures/browser.mjs';
import { startHost } from './fixtures/host.mjs';

let host, browser;
before(async () => { host = await startHost(); browser = await launchBrowser(); });
after(async () => { await browser?.close(); await host?.stop(); });

/** Asks in the way of a channel that takes the replies in the response. */
async function ask(text) {
  const response = await fetch(`${host.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message', id: '1', channelId: 'test', deliveryMode: 'expectReplies', text,
      serviceUrl: 'http://localhost:1', conversation: { id: text }, from: { id: 'me' }, recipient: { id: 'bot' },
    }),
  });
  assert.equal(response.status, 200);
  return (await response.json()).activities[0].text;
}

test('a citation opens its article with the quoted sentence marked and in view', async () => {
  const reply = await ask('Which framework is best for mobile?');
  const quotes = [...reply.matchAll(/^• “(.*)” \[(\d+)\]$/gm)];
  assert.ok(quotes.length > 0, reply);
  const { page, faults } = await openPage(browser, [host.url]);
  for (const [, quote, number] of quotes) {
    const [, link] = new RegExp(`^\\[${number}\\] .*?(http://\\S+)$`, 'm').exec(reply);
    await page.goto('about:blank');
    await page.goto(link);
    const marked = page.locator('span:target, tr:target');
    assert.equal(await marked.count(), 1);
    assert.equal(await marked.innerText(), quote);
    const back = await marked.evaluate(element => getComputedStyle(element).backgroundColor);
    assert.notEqual(back, 'rgba(0, 0, 0, 0)');
    const box = await marked.boundingBox();
    assert.ok(box.y >= 0 && box.y + box.height <= page.viewportSize().height, JSON.stringify(box));
  }
  await screenshot(page, 'article-marked');
  assert.deepEqual(faults, []);
});
