import assert from 'node:assert/strict';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launchBrowser, openPage, screenshot } from './fixtures/browser.mjs';
import { answers, ask, waitForAnswers } from './fixtures/chat.mjs';
import { startHost } from './fixtures/host.mjs';

let folder, host, browser;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'frameworkbot-'));
  host = await startHost([`--Feedback:File=${join(folder, 'ratings.jsonl')}`]);
  browser = await launchBrowser();
});
after(async () => { await browser?.close(); await host?.stop(); if (folder) await rm(folder, { recursive: true }); });

/** The stored ratings, once there are so many. */
async function ratings(count) {
  const watcher = watch(folder);
  try {
    for (;;) {
      const change = once(watcher, 'change', { signal: AbortSignal.timeout(20_000) });
      const text = await readFile(join(folder, 'ratings.jsonl'), 'utf8').catch(() => '');
      const found = text.split('\n').slice(0, -1).map(line => JSON.parse(line));
      if (found.length >= count) { change.catch(() => {}); return found; }
      await change;
    }
  } finally {
    watcher.close();
  }
}

test('a thumb is stored with the question it was for', async () => {
  const { page, faults } = await openPage(browser, [host.url], { viewport: { width: 390, height: 844 } });
  await page.goto(host.url);
  await waitForAnswers(page, 1);
  await ask(page, 'What is TFX?');
  await waitForAnswers(page, 2);
  const thumbs = answers(page).last().locator('.webchat__thumb-button');
  await thumbs.first().waitFor();
  assert.equal(await thumbs.count(), 2);
  const box = await thumbs.first().boundingBox();
  assert.ok(box.width >= 24 && box.height >= 24, JSON.stringify(box));
  await screenshot(page, 'feedback-phone');
  await thumbs.last().click();
  const [rating] = await ratings(1);
  assert.equal(rating.question, 'What is TFX?');
  assert.equal(rating.isLiked, false);
  assert.ok(rating.citations.length > 0);
  assert.deepEqual(faults, []);
});
