import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launchBrowser, openPage } from './fixtures/browser.mjs';
import { answers, ask, waitForAnswers } from './fixtures/chat.mjs';
import { startHost } from './fixtures/host.mjs';

// A corpus whose every text tries to be markup or script: in a browser it is what it is, text.
const harm = n => `<img src=x${n} onerror="window.harmed=${n}">`;
const article = `---
id: hostile
title: '${harm(1)} *Title* [t](javascript:window.harmed=2)'
author: '"><script>window.harmed=3</script>'
year: 2024
---

## ${harm(4)} Making

Frobnicator was released by <script>window.harmed=5</script> Initech in 2019.
Frobnicator is recommended for ${harm(6)} \\[offices\\](javascript:window.harmed=7).
`;
const domain = `topic:
  name: 'tools ${harm(8)}'
  questions: ['When was Frobnicator released?']
  kinds: [{id: tool, words: [tool], candidate: true}]
names: [{id: frobnicator, name: Frobnicator, kind: tool}]
`;
let folder, host, browser;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  mkdirSync(join(folder, 'articles'));
  writeFileSync(join(folder, 'articles', 'hostile.md'), article);
  writeFileSync(join(folder, 'domain.yaml'), domain);
  writeFileSync(join(folder, 'rules.yaml'), 'rules: []\n');
  host = await startHost(['--corpus', folder]);
  browser = await launchBrowser();
});
after(async () => { await browser?.close(); await host?.stop(); rmSync(folder, { recursive: true }); });

/** Nothing of the corpus has become an element that runs or loads, and nothing has run. */
async function isHarmless(page) {
  assert.equal(await page.evaluate(() => window.harmed), undefined);
  assert.equal(await page.locator('img[src^="x"], [onerror], a[href^="javascript:"]').count(), 0);
  assert.ok(!(await page.locator('script').allTextContents()).some(text => text.includes('harmed')));
}

test('quotes, titles and the topic are text in the chat', async () => {
  const { page, faults } = await openPage(browser, [host.url]);
  await page.goto(host.url);
  await waitForAnswers(page, 1);
  assert.match(await answers(page).nth(0).innerText(), /<img src=x8 onerror=/);
  await ask(page, 'When was Frobnicator released?');
  await waitForAnswers(page, 2);
  assert.ok((await answers(page).nth(1).innerText()).includes('by <script>window.harmed=5</script> Initech'));
  await isHarmless(page);
  assert.deepEqual(faults, []);
});

test('and so they are in the form without script, and on the pages of articles', async () => {
  const { page, faults } = await openPage(browser, [host.url]);
  await page.goto(`${host.url}/ask`);
  await page.locator('[name=question]').first().fill('When was Frobnicator released?');
  await page.keyboard.press('Enter');
  await page.getByText('<script>window.harmed=5</script>').first().waitFor();
  await isHarmless(page);
  for (const path of ['/articles', '/articles/hostile']) {
    await page.goto(host.url + path);
    assert.ok((await page.locator('body').innerText()).includes(harm(1)));
    await isHarmless(page);
  }
  assert.deepEqual(faults, []);
});
