import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launchBrowser, openPage, screenshot } from './fixtures/browser.mjs';
import { answers, ask, suggestions, waitForAnswers } from './fixtures/chat.mjs';
import { repository, startHost } from './fixtures/host.mjs';

const databases = join(repository, 'tests', 'Corpora', 'databases');
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

let host, browser;
before(async () => {
  host = await startHost(['--Corpora:0:Name=databases', '--Corpora:0:Title=Databases', `--Corpora:0:Path=${databases}`]);
  browser = await launchBrowser();
});
after(async () => { await browser?.close(); await host?.stop(); });

const topics = page => page.getByRole('navigation', { name: 'Topics' });

test('a topic is chosen by keyboard; each has its own questions, articles and conversation', async () => {
  const { page, faults } = await openPage(browser, [host.url], phone);
  await page.goto(host.url);
  await waitForAnswers(page, 1);
  assert.deepEqual(await topics(page).getByRole('link').allInnerTexts(), ['FrameworkBot', 'Databases']);
  assert.equal(await topics(page).locator('[aria-current]').innerText(), 'FrameworkBot');
  await ask(page, 'What is TFX?');
  await waitForAnswers(page, 2);

  await page.locator('body').press('Home');
  for (let i = 0; i < 20 && await page.evaluate(() => document.activeElement.textContent) !== 'Databases'; i++) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${host.url}/corpora/databases/`);
  await waitForAnswers(page, 1);
  assert.equal(await topics(page).locator('[aria-current]').innerText(), 'Databases');
  await suggestions(page).filter({ hasText: 'Who created Redis?' }).tap();
  await waitForAnswers(page, 2);
  assert.match(await answers(page).last().innerText(), /Salvatore Sanfilippo/);
  await screenshot(page, 'topic-phone');
  const [article] = await Promise.all([page.waitForEvent('popup'), answers(page).last().locator('a[href*="/articles/"]').first().click()]);
  await article.waitForLoadState();
  assert.match(article.url(), /\/corpora\/databases\/articles\//);
  assert.equal(await article.locator('span:target, tr:target').count(), 1);
  await article.close();

  // Back and forth, both conversations are still there.
  await topics(page).getByRole('link', { name: 'FrameworkBot' }).tap();
  await waitForAnswers(page, 2);
  assert.match(await answers(page).last().innerText(), /TFX/);
  await topics(page).getByRole('link', { name: 'Databases' }).tap();
  await waitForAnswers(page, 2);
  await ask(page, 'and DuckDB?');
  await waitForAnswers(page, 3);
  assert.match(await answers(page).last().innerText(), /Raasveldt/);
  assert.deepEqual(faults, []);
});

test('without script a topic is chosen and answers, and its links stay with it', async () => {
  const { page, faults } = await openPage(browser, [host.url], { ...phone, javaScriptEnabled: false });
  await page.goto(`${host.url}/ask`);
  await topics(page).getByRole('link', { name: 'Databases' }).tap();
  await page.getByLabel('Your question').fill('Who created Redis?');
  await page.keyboard.press('Enter');
  assert.match(await page.locator('#latest').innerText(), /Salvatore Sanfilippo/);
  assert.match(page.url(), /\/corpora\/databases\/ask#latest$/);
  const [article] = await Promise.all([page.waitForEvent('popup'), page.locator('#latest .quotes a').first().click()]);
  await article.waitForLoadState();
  assert.equal(await article.locator('span:target').count(), 1);
  assert.deepEqual(faults, []);
});
