import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchBrowser, openPage, screenshot } from './fixtures/browser.mjs';
import { answers, ask, settled, suggestions, waitForAnswers } from './fixtures/chat.mjs';
import { startHost } from './fixtures/host.mjs';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const wide = { viewport: { width: 1280, height: 800 } };
const questions = [
  'Which framework is best for mobile?', 'Compare PyTorch and TensorFlow on debugging', 'What is TFX?', 'Do the articles agree on when PyTorch appeared?',
];

let host, browser;
before(async () => { host = await startHost(); browser = await launchBrowser(); });
after(async () => { await browser?.close(); await host?.stop(); });

/** The chat page, with the welcome shown. */
async function openChat(options) {
  const { page, faults } = await openPage(browser, [host.url], options);
  await page.goto(host.url);
  await waitForAnswers(page, 1);
  await suggestions(page).first().waitFor();
  return { page, faults };
}

test('the welcome shows four questions; tapping one asks it, and its answer suggests the next', async () => {
  const { page, faults } = await openChat(phone);
  assert.deepEqual(await suggestions(page).allInnerTexts(), questions);
  await screenshot(page, 'welcome-phone');
  await suggestions(page).first().tap();
  await waitForAnswers(page, 2);
  assert.match(await answers(page).last().innerText(), /TensorFlow Lite/);
  await suggestions(page).filter({ hasText: /^Why\?$/ }).waitFor();
  const next = await suggestions(page).allInnerTexts();
  assert.ok(next.length > 0 && !next.includes(questions[0]), next.join());
  await suggestions(page).first().tap();
  await waitForAnswers(page, 3);
  await screenshot(page, 'answer-phone');
  assert.deepEqual(faults, []);
});

test('a citation opens its article in a tab of its own, with the quoted sentence marked', async () => {
  // The picture of the README.
  const { page, faults } = await openChat({ viewport: { width: 880, height: 840 }, deviceScaleFactor: 1.5 });
  await ask(page, 'Which framework is best for mobile?');
  await waitForAnswers(page, 2);
  await suggestions(page).filter({ hasText: /^Why\?$/ }).waitFor();
  await settled(page);
  await screenshot(page, 'readme');
  const answer = answers(page).last();
  const quotes = [...(await answer.innerText()).matchAll(/“([^”]*)”[\s\u200b[]*(\d+)/g)];
  assert.ok(quotes.length >= 2, await answer.innerText());
  for (const [, quote, number] of quotes) {
    const link = answer.locator('li').getByRole('link', { name: new RegExp(`^\\W*${number}\\b`) });
    const [article] = await Promise.all([page.waitForEvent('popup'), link.first().click()]);
    await article.waitForLoadState();
    const marked = article.locator('span:target, tr:target');
    assert.equal(await marked.count(), 1, article.url());
    assert.equal(await marked.innerText(), quote);
    assert.equal(await article.evaluate(() => window.opener), null);
    await article.close();
  }
  assert.deepEqual(faults, []);
});

test('after a reload the conversation is still there and goes on', async () => {
  const { page, faults } = await openChat(wide);
  await ask(page, 'Which framework is best for mobile?');
  await waitForAnswers(page, 2);
  const before = await answers(page).allInnerTexts();
  await page.reload();
  await waitForAnswers(page, 2);
  assert.deepEqual(await answers(page).allInnerTexts(), before);
  await ask(page, 'and in the browser?');
  await waitForAnswers(page, 3);
  assert.match(await answers(page).last().innerText(), /TensorFlow\.js/);
  assert.deepEqual(faults, []);
});

test('without a mouse: ask, pick a suggestion, open a citation', async () => {
  const { page, faults } = await openChat(wide);
  const focused = () => page.evaluate(() => document.activeElement.className + ' ' + (document.activeElement.getAttribute('aria-label') ?? ''));
  for (let i = 0; i < 20 && !/send-box-text-box__input/.test(await focused()); i++) await page.keyboard.press('Tab');
  assert.match(await focused(), /Message input box/);
  await page.keyboard.type('What is TFX?');
  await page.keyboard.press('Enter');
  await waitForAnswers(page, 2);
  assert.match(await focused(), /send-box-text-box__input/);

  for (let i = 0; i < 10 && !/suggested-action/.test(await focused()); i++) await page.keyboard.press('Shift+Tab');
  const picked = await page.evaluate(() => document.activeElement.innerText);
  await page.keyboard.press('Enter');
  await waitForAnswers(page, 3);
  assert.ok((await page.locator('#chat').innerText()).includes(picked), picked);

  for (let i = 0; i < 20 && !/Chat history, press arrow keys/.test(await focused()); i++) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  for (let i = 0; i < 20 && !await page.evaluate(() => document.activeElement.matches('a[href*="/articles/"]')); i++) await page.keyboard.press('Tab');
  const [article] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('Enter')]);
  await article.waitForLoadState();
  assert.equal(await article.locator('span:target, tr:target').count(), 1);
  assert.deepEqual(faults, []);
});

test('what is typed stays text', async () => {
  const { page, faults } = await openChat(wide);
  const hostile = '<img src="/none" onerror="window.harmed = 1"> <script>window.harmed = 2</script> **What is TFX?**';
  await ask(page, hostile);
  await waitForAnswers(page, 2);
  assert.equal(await page.evaluate(() => window.harmed), undefined);
  assert.equal(await page.locator('#chat img[src*="none"]').count(), 0);
  assert.ok((await page.locator('#chat').innerText()).includes(hostile));
  assert.deepEqual(faults, []);
});

test('the dark look follows the system at once', async () => {
  const { page, faults } = await openChat({ ...phone, colorScheme: 'light' });
  const background = () => page.locator('#chat').evaluate(chat => getComputedStyle(chat.firstElementChild.firstElementChild).backgroundColor);
  await ask(page, 'Which framework is best for mobile?');
  await waitForAnswers(page, 2);
  const light = await background();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForFunction(before => getComputedStyle(document.querySelector('#chat').firstElementChild.firstElementChild).backgroundColor !== before, light);
  await screenshot(page, 'answer-phone-dark');
  assert.deepEqual(faults, []);
});

test('when the host is gone the page says so, and goes on when it is back', async () => {
  const own = await startHost();
  const { page } = await openPage(browser, [own.url], wide);
  let back;
  try {
    await page.route('**/tokens/generate', route => route.abort());
    await page.goto(own.url);
    await page.getByText('The chat cannot be reached').waitFor();
    assert.equal(await page.getByRole('link', { name: 'ask with a plain form' }).getAttribute('href'), '/ask');
    await page.unroute('**/tokens/generate');
    await page.getByRole('button', { name: 'Try again' }).click();
    await waitForAnswers(page, 1);

    // A host that has started anew knows nothing of earlier conversations: the page begins a new one.
    await own.stop();
    back = await startHost(['--urls', own.url]);
    await page.reload();
    await waitForAnswers(page, 1);
    await ask(page, 'What is TFX?');
    await waitForAnswers(page, 2);
  } finally {
    await own.stop();
    await back?.stop();
  }
});

for (const [name, options] of [['wide', wide], ['phone', phone]]) {
  test(`without script the form answers, with a follow-up and a suggestion (${name})`, async () => {
    const { page, faults } = await openPage(browser, [host.url], { ...options, javaScriptEnabled: false });
    await page.goto(host.url);
    assert.equal(await page.locator('.suggestions button').count(), 4);
    await page.getByLabel('Your question').fill('Which framework is best for mobile?');
    await page.keyboard.press('Enter');
    const latest = page.locator('#latest');
    assert.match(await latest.innerText(), /TensorFlow Lite/);
    await page.getByLabel('Your question').fill('and in the browser?');
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    assert.match(await latest.innerText(), /TensorFlow\.js/);
    await page.getByRole('button', { name: 'Why?' }).click();
    assert.match(await latest.innerText(), /Why\?/);
    assert.equal(await page.locator('.exchange').count(), 3);
    await screenshot(page, `form-${name}`);

    const [article] = await Promise.all([page.waitForEvent('popup'), latest.locator('.quotes a').first().click()]);
    await article.waitForLoadState();
    assert.equal(await article.locator('span:target, tr:target').count(), 1);
    assert.deepEqual(faults, []);
  });
}

test('without the widget the page is the form, and the start says so', async () => {
  const own = await startHost(['--Site:WidgetScript=no-such-file.js']);
  try {
    const { page, faults } = await openPage(browser, [own.url], phone);
    await page.goto(own.url);
    await page.getByRole('button', { name: 'What is TFX?' }).tap();
    await page.locator('#latest .quotes').waitFor();
    assert.match(own.output(), /^The chat page is a plain form/m);
    assert.doesNotMatch(host.output(), /plain form/);
    assert.deepEqual(faults, []);
  } finally {
    await own.stop();
  }
});
