// The chat page's own script: gets a token from this host, starts or resumes the conversation, and draws the widget in
// the page's colours.
(() => {
  'use strict';

  const Status = { online: 2, expiredToken: 3, failedToConnect: 4 };
  const element = document.getElementById('chat');
  // Each topic has addresses and a conversation of its own.
  const { root } = element.dataset;
  const directLineUrl = new URL(`${root}/v3/directline`, location.href).href;
  const stored = `conversation${root}`;
  const nonce = document.currentScript.nonce;
  const trouble = document.getElementById('trouble');
  const socketPatience = 5000;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const Socket = window.WebSocket;
  let directLine, store;

  // A frame may be denied its storage: then a reload begins anew.
  function remembered() {
    try { return JSON.parse(sessionStorage.getItem(stored)); } catch { return null; }
  }

  function remember() {
    if (!directLine?.conversationId) return;
    try {
      sessionStorage.setItem(stored, JSON.stringify({ conversationId: directLine.conversationId, token: directLine.token }));
    } catch { /* See above. */ }
  }

  function forget() {
    try { sessionStorage.removeItem(stored); } catch { /* See above. */ }
  }

  async function newToken() {
    const response = await fetch(`${directLineUrl}/tokens/generate`, { method: 'POST' });
    if (!response.ok) throw new Error(`No token: ${response.status}`);
    return (await response.json()).token;
  }

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function styleOptions() {
    const [text, quiet, back, soft, line, link, accent] =
      ['--text', '--quiet', '--back', '--soft', '--line', '--link', '--accent'].map(colour);
    return {
      accent: link,
      backgroundColor: back,
      subtle: quiet,
      primaryFont: getComputedStyle(document.body).fontFamily,
      rootHeight: '100%',
      bubbleMaxWidth: 640,
      bubbleBackground: soft,
      bubbleTextColor: text,
      bubbleBorderColor: line,
      bubbleBorderRadius: 10,
      bubbleFromUserBackground: accent,
      bubbleFromUserTextColor: '#ffffff',
      bubbleFromUserBorderColor: accent,
      bubbleFromUserBorderRadius: 10,
      paddingRegular: 12,
      hideUploadButton: true,
      sendBoxBackground: back,
      sendBoxTextColor: text,
      sendBoxPlaceholderColor: quiet,
      sendBoxBorderTop: `solid 1px ${line}`,
      sendBoxButtonColor: link,
      sendBoxButtonColorOnDisabled: quiet,
      // A long answer is shown from its beginning, below the question.
      autoScrollSnapOnPage: true,
      autoScrollSnapOnPageOffset: -90,
      suggestedActionLayout: 'flow',
      suggestedActionBackgroundColor: back,
      suggestedActionTextColor: link,
      suggestedActionBorderColor: link,
      suggestedActionBorderRadius: 18,
      suggestedActionHeight: 36,
      timestampColor: quiet,
      transcriptTerminatorColor: quiet,
      transcriptTerminatorBackgroundColor: line,
    };
  }

  function render() {
    WebChat.renderWebChat({
      directLine,
      store,
      nonce,
      locale: 'en-US',
      styleOptions: styleOptions(),
      overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: 'Ask a question' },
    }, element);
  }

  function fail() {
    forget();
    trouble.hidden = false;
  }

  // Where something on the way blocks WebSockets, the client would try for ever. It takes its WebSocket from the window.
  function makeSockets(onBlocked) {
    let known = false;
    const tell = opened => {
      if (known) return;
      known = true;
      if (!opened) onBlocked();
    };
    return class extends Socket {
      constructor(...address) {
        super(...address);
        setTimeout(tell, socketPatience, false);
        this.addEventListener('open', () => tell(true));
        this.addEventListener('close', () => tell(false));
      }
    };
  }

  async function start(webSocket = true) {
    trouble.hidden = true;
    const earlier = remembered();
    const token = earlier?.token ?? await newToken();
    window.WebSocket = makeSockets(() => {
      if (line !== directLine) return;
      line.end();
      start(false).catch(fail);
    });
    const line = WebChat.createDirectLine({ domain: directLineUrl, token, conversationId: earlier?.conversationId, webSocket });
    directLine = line;
    store = WebChat.createStore();
    let wasOnline = false;
    line.connectionStatus$.subscribe(status => {
      if (line !== directLine) return;
      if (status === Status.online) {
        wasOnline = true;
        remember();
      } else if (status === Status.expiredToken || status === Status.failedToConnect) {
        // What was remembered may be too old; then this is a new conversation, and no trouble.
        if (!earlier || wasOnline) return fail();
        forget();
        start().catch(fail);
      }
    });
    render();
  }

  document.getElementById('again').addEventListener('click', () => start().catch(fail));
  dark.addEventListener('change', () => { if (directLine) render(); });
  addEventListener('pagehide', remember);
  document.addEventListener('visibilitychange', () => { if (document.hidden) remember(); });
  if (window.WebChat) start().catch(fail);
  else fail();
})();
