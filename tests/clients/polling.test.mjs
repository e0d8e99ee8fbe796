import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { after, before, test } from 'node:test';
import { launchBrowser, openPage } from './fixtures/browser.mjs';
import { answers, ask, waitForAnswers } from './fixtures/chat.mjs';
import { startHost } from './fixtures/host.mjs';

let host, browser;
before(async () => { host = await startHost(); browser = await launchBrowser(); });
after(async () => { await browser?.close(); await host?.stop(); });

/** A way to the host on which WebSockets do not get through: refused, or never answered. */
async function startWayWithoutSockets(refused) {
  let asked = 0;
  const { hostname, port } = new URL(host.url);
  const server = createServer((near, answer) => {
    const far = request({ hostname, port, path: near.url, method: near.method, headers: near.headers }, reply => {
      answer.writeHead(reply.statusCode, reply.headers);
      reply.pipe(answer);
    });
    far.on('error', () => answer.destroy());
    near.pipe(far);
  });
  const open = new Set();
  server.on('upgrade', (_, socket) => {
    asked++;
    open.add(socket.on('error', () => {}));
    if (refused) socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = () => { for (const socket of open) socket.destroy(); server.close(); server.closeAllConnections(); };
  return { url: `http://127.0.0.1:${server.address().port}`, asked: () => asked, stop };
}

for (const [how, refused] of [['refused', true], ['swallowed', false]]) {
  test(`where WebSockets are ${how}, the page polls: welcomed once, asked, and still there after a reload`, async () => {
    const way = await startWayWithoutSockets(refused);
    try {
      const { page, faults } = await openPage(browser, [way.url]);
      await page.goto(way.url);
      await waitForAnswers(page, 1);
      await ask(page, 'What is TFX?');
      await waitForAnswers(page, 2);
      assert.match(await answers(page).last().innerText(), /TFX/);
      assert.equal(await page.locator('#trouble').isVisible(), false);
      const before = await answers(page).allInnerTexts();
      await page.reload();
      await waitForAnswers(page, 2);
      assert.deepEqual(await answers(page).allInnerTexts(), before);
      assert.ok(way.asked() >= 2 && way.asked() <= 4, `${way.asked()} attempts`);
      // The browser itself notes each refusal.
      assert.deepEqual(faults.filter(fault => !/WebSocket connection to/.test(fault)), []);
    } finally {
      way.stop();
    }
  });
}
