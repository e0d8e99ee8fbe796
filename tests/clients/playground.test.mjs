import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launchBrowser, openPage, screenshot } from './fixtures/browser.mjs';
import { startHost } from './fixtures/host.mjs';
import { startPlayground } from './fixtures/playground.mjs';

const question = 'Which framework is best for mobile?';
const patience = 30_000;
let host, browser, folder;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ratings-'));
  host = await startHost([`--Feedback:File=${join(folder, 'ratings.jsonl')}`]);
  browser = await launchBrowser();
});
after(async () => { await browser?.close(); await host?.stop(); rmSync(folder, { recursive: true }); });

/** The Playground as one of its channels, open in the browser, with its welcome shown. */
async function open(t, channel) {
  const playground = await startPlayground(host.url, channel);
  t.after(() => playground.stop());
  const { page } = await openPage(browser, [playground.url], { viewport: { width: 1300, height: 1500 } });
  page.setDefaultTimeout(patience);
  await page.goto(playground.url);
  await page.getByText('You can ask, for example').first().waitFor();
  return page;
}

const box = page => page.locator('[role=textbox][contenteditable=true], .webchat__send-box-text-box__input').first();

async function ask(page, text) {
  await box(page).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

for (const channel of ['msteams', 'emulator']) {
  test(`as ${channel}: one welcome, badges for citations, a table, and a button that continues`, async t => {
    const page = await open(t, channel);
    assert.equal(await page.getByText('You can ask, for example').count(), 1);
    await ask(page, question);
    await page.locator('strong', { hasText: 'TensorFlow Lite' }).waitFor();
    assert.equal(await page.locator('.fai-Citation').count(), 3);
    await page.getByText('mobile apps', { exact: true }).waitFor();
    await page.locator('.fai-Citation').first().click();
    await page.getByText('The Two Giants of Deep Learning').last().waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Why?' }).click();
    await page.locator('.fai-Citation').nth(4).waitFor();
    await screenshot(page, `playground-${channel}`);
    const shown = await page.locator('.fai-OutputCard').allInnerTexts();
    for (const text of shown) assert.doesNotMatch(text, /\*\*|\]:|&#/);
  });
}

test('as msteams: a thumb is stored with its comment', async t => {
  const page = await open(t, 'msteams');
  await ask(page, 'What is TFX?');
  await page.getByRole('button', { name: 'Dislike', exact: true }).click();
  await page.locator('[role=dialog] textarea').fill('too short');
  await page.getByRole('button', { name: 'Submit', exact: true }).click();
  await page.getByText('We appreciate your feedback').waitFor();
  const [line] = readFileSync(join(folder, 'ratings.jsonl'), 'utf8').trim().split('\n');
  const { isLiked, question: asked, comment } = JSON.parse(line);
  assert.deepEqual({ isLiked, asked, comment }, { isLiked: false, asked: 'What is TFX?', comment: 'too short' });
});

test('as msteams: the search finds sentences while a message is written', async t => {
  const page = await open(t, 'msteams');
  await page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
  await page.getByText('Search Command').click();
  await page.getByPlaceholder('Enter a search term').fill('mobile');
  await page.keyboard.press('Enter');
  await page.getByText('TensorFlow Lite (TFLite)').first().waitFor();
  await screenshot(page, 'playground-search');
});

for (const channel of ['webchat', 'directline']) {
  test(`as ${channel}: one welcome`, async t => {
    const page = await open(t, channel);
    // What it shows stands in the page a second time, for screen readers alone.
    assert.equal(await page.locator('.webchat__basic-transcript__activity').count(), 1);
    const updates = page.getByText('conversationUpdate', { exact: false });
    await updates.first().waitFor({ state: 'attached' });
    assert.equal(await updates.count(), 1, 'it tells the bot once');
  });
}

test('as webchat: citations are links to the article', async t => {
  const page = await open(t, 'webchat');
  await ask(page, question);
  const link = page.locator(`a[href^="${host.url}/articles/"]`).first();
  await link.waitFor();
  assert.match(await link.getAttribute('href'), /#s-[0-9a-f]+$/);
});
