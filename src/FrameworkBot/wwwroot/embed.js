// Puts a button on any page that opens the chat in a panel. Attributes of its script element: data-label is what the
// button says, data-title what the panel is called, data-topic the name of a topic beside the one at the root.
(() => {
  'use strict';

  const script = document.currentScript ?? document.querySelector('script[src$="/embed.js"]');
  const origin = new URL(script.src).origin;
  const label = script.dataset.label || 'Ask a question';
  const title = script.dataset.title || 'Chat';
  const topic = script.dataset.topic ? `/corpora/${encodeURIComponent(script.dataset.topic)}` : '';

  // A sheet made by script is not subject to the page's Content-Security-Policy, and in a shadow root neither touches the other's styles.
  const style = `
    :host { all: initial; color-scheme: light dark; --accent: #1a56b0; --back: #ffffff; --text: #1d2126; --line: #d5dae1; }
    @media (prefers-color-scheme: dark) { :host { --back: #15181c; --text: #e4e7eb; --line: #3a424c; } }
    * { box-sizing: border-box; font: 16px/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
    [hidden] { display: none !important; }
    button { cursor: pointer; }
    button:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
    .open { position: fixed; right: 20px; bottom: 20px; z-index: 2147483000; padding: 12px 20px; border: 1px solid #ffffff40; border-radius: 26px;
      background: var(--accent); color: #ffffff; font-weight: 600; box-shadow: 0 4px 16px #0004; }
    .panel { position: fixed; right: 20px; bottom: 20px; z-index: 2147483000; display: flex; flex-direction: column;
      width: min(420px, calc(100vw - 40px)); height: min(680px, calc(100vh - 40px)); overflow: hidden;
      border: 1px solid var(--line); border-radius: 12px; background: var(--back); color: var(--text); box-shadow: 0 8px 32px #0005; }
    .bar { display: flex; align-items: center; justify-content: space-between; padding: 6px 6px 6px 16px; border-bottom: 1px solid var(--line); font-weight: 600; }
    .close { width: 40px; height: 40px; border: 0; border-radius: 8px; background: none; color: inherit; font-size: 22px; line-height: 1; }
    .close:focus-visible { outline-offset: -3px; }
    iframe { flex: 1; width: 100%; border: 0; background: var(--back); }
    @media (max-width: 500px) { .panel { inset: 0; width: auto; height: auto; border: 0; border-radius: 0; } }`;

  function add() {
    const root = document.createElement('div').attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];

    const open = make('button', 'open', label);
    open.setAttribute('aria-haspopup', 'dialog');
    open.setAttribute('aria-expanded', 'false');
    const panel = make('div', 'panel');
    panel.setAttribute('role', 'dialog');
    panel.setAttribute('aria-label', title);
    panel.hidden = true;
    const bar = make('div', 'bar', title);
    const close = make('button', 'close', '\u00d7');
    close.setAttribute('aria-label', 'Close');
    bar.append(close);
    panel.append(bar);
    root.append(open, panel);

    const show = visible => {
      // The chat is fetched when it is first opened, and stays when it is closed.
      if (visible && !panel.querySelector('iframe')) {
        const frame = make('iframe', '');
        frame.title = title;
        frame.src = `${origin}${topic}/?embed`;
        panel.append(frame);
      }
      panel.hidden = !visible;
      open.hidden = visible;
      open.setAttribute('aria-expanded', String(visible));
      (visible ? panel.querySelector('iframe') : open).focus();
    };
    open.addEventListener('click', () => show(true));
    close.addEventListener('click', () => show(false));
    panel.addEventListener('keydown', event => { if (event.key === 'Escape') show(false); });
    document.body.append(root.host);
  }

  function make(name, look, text = '') {
    const element = document.createElement(name);
    if (look) element.className = look;
    element.textContent = text;
    if (name === 'button') element.type = 'button';
    return element;
  }

  if (document.body) add();
  else addEventListener('DOMContentLoaded', add);
})();
