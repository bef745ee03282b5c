// Starts the program, and stands in for it until it runs.
//
// A view that one comes to read stands in its file, drawn; its links and disclosures work without a
// program. That is fetched at the first sign of somebody there: a movement, a key, a touch. What they did
// meanwhile is kept and done once the program runs. A view that one comes to work with, or whose address
// asks for another state than the file's, starts it at once. Where it cannot start, the page says so in
// plain words. Everything else is in src/.
(() => {
  const page = document.documentElement;
  const { program, wasm, style } = document.currentScript.dataset;
  const app = () => document.getElementById('app') || document.body;
  const isRunning = () => 'running' in page.dataset;

  // ---- on paper: which view it is, and its address, at the head ----

  addEventListener('beforeprint', () => {
    for (const [id, text] of [['print-view', document.title], ['print-address', location.href]]) {
      const place = document.getElementById(id);
      if (place) place.textContent = text;
    }
  });

  // ---- saying that something is wrong ----

  let told = false;
  const element = (name, text, className) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  };
  const tell = (title, lines) => {
    if (told) return;
    told = true;
    delete page.dataset.other;
    const notice = element('div', '', 'notice notice--warn');
    notice.setAttribute('role', 'alert');
    const stands = 'start' in page.dataset && !isRunning();
    notice.append(element(stands ? 'h2' : 'h1', title), ...lines.map(line => element('p', line)));
    if (stands) notice.append(element('p', 'The text below stays readable, and its links work.'));
    if (stands && location.search) notice.append(element('p', 'It is shown whole: nothing that its address narrows or changes is in force.'));
    const again = element('button', 'Reload the page', 'button');
    again.type = 'button';
    again.addEventListener('click', () => location.reload());
    notice.append(again);
    const main = document.getElementById('main');
    if (stands && main) {
      main.prepend(notice);
    } else {
      const alone = element('main', '', 'page');
      alone.id = 'main';
      alone.append(notice);
      app().replaceChildren(alone);
    }
    page.dataset.failed = '';
  };
  const failed = reason => {
    const known = reason ? ['The browser says: ' + reason] : [];
    if (isRunning()) {
      tell('The page has stopped', [
        'Something went wrong while it was running. Its address still says what you were looking at: reloading brings it back.',
        ...known,
      ]);
    } else {
      tell('The page could not start', [
        'Its program did not arrive whole or could not run. This is often a broken connection, or a copy of an older version that the browser kept.',
        'Reload the page. If that does not help, clear what the browser stored for this site.',
        ...known,
      ]);
    }
  };
  const ours = address => !address || new URL(address, location.href).origin === location.origin;
  addEventListener('error', event => {
    if (event.error && ours(event.filename)) failed(event.message);
  });
  addEventListener('unhandledrejection', event => {
    if (!isRunning()) failed(String((event.reason && event.reason.message) || event.reason || ''));
  });

  // ---- the way from an element drawn in the file to its twin that the program draws ----

  const pathOf = from => {
    const path = [];
    for (let at = from; at !== app(); at = at.parentElement) {
      if (!at || !at.parentElement) return null;
      path.unshift([...at.parentElement.children].indexOf(at));
    }
    return path;
  };
  // What was typed or chosen in fields before the program runs, as ways and what they hold.
  const isFilled = one => (one instanceof HTMLSelectElement
    ? one.selectedIndex !== Math.max(0, [...one.options].findIndex(option => option.defaultSelected))
    : one.value !== one.defaultValue);
  const filled = () => [...app().querySelectorAll('input[type=search], input[type=text], select')]
    .filter(isFilled)
    .map(one => [pathOf(one), one.value]);
  // Whether something is under the hand that must not be taken away: a pressed button, chosen words.
  let isPressed = false;
  // Asking for the selection has the browser lay out the view, which is about to be drawn anew.
  let isChosen = false;
  addEventListener('selectionchange', () => { isChosen = !isRunning(); }, true);
  const isHeld = () => isPressed || (isChosen && !(getSelection() ?? { isCollapsed: true }).isCollapsed);
  const letGo = async () => {
    while (isHeld() && kept.length === 0) await new Promise(done => setTimeout(done, 50));
  };
  const twin = path => path && path.reduce((at, nth) => at && at.children[nth], app());

  // ---- starting ----

  const kept = [];
  // The way to what was given the focus last.
  let focus = null;
  const compiled = async response => {
    if (!response.ok) throw new Error(`cannot load ${wasm}: status ${response.status}`);
    return /^application\/wasm/.test(response.headers.get('content-type') || '')
      ? WebAssembly.compileStreaming(response)
      : WebAssembly.compile(await response.arrayBuffer());
  };
  // The file has the rules that its view needs; the program may draw any view.
  const styled = () => style && new Promise((done, fail) => {
    const link = element('link');
    link.rel = 'stylesheet';
    link.href = style;
    link.onload = done;
    link.onerror = () => fail(new Error(`cannot load ${style}`));
    document.head.append(link);
  });
  let started = false;
  const start = async () => {
    if (started) return;
    started = true;
    if (typeof WebAssembly !== 'object') {
      tell('This browser does not run WebAssembly', [
        'The search, the filters and the comparison of chosen sources are one WebAssembly program, and this browser lacks it or has it turned off.',
        'Use a current Firefox, Chrome, Edge or Safari; in a browser that is set to high security, allow WebAssembly for this site.',
      ]);
      return;
    }
    try {
      const [bindings, code] = await Promise.all([import(program), fetch(wasm).then(compiled), styled()]);
      await letGo();
      const fields = filled();
      const open = Array.from(app().querySelectorAll('details'), one => one.open);
      new MutationObserver((_, observer) => {
        if (!isRunning()) return;
        observer.disconnect();
        const all = app().querySelectorAll('details');
        if (all.length === open.length) open.forEach((is, nth) => all[nth].open === is || (all[nth].open = is));
        const focused = document.activeElement === document.body && twin(focus);
        if (focused) focused.focus({ preventScroll: true });
        isCatchingUp = true;
        soon(() => {
          for (const [path, value] of fields) {
            const field = twin(path);
            if (!field || field.value === value) continue;
            field.value = value;
            for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
          }
          again();
        }, 1);
      }).observe(page, { attributeFilter: ['data-running'] });
      await bindings.default({ module_or_path: code });
    } catch (error) {
      failed(String((error && error.message) || error || ''));
    }
  };

  // After so many frames, in which a view is drawn and given the focus.
  const soon = (what, frames) => (frames ? requestAnimationFrame(() => setTimeout(soon, 0, what, frames - 1)) : what());
  // Does what was kept, one after the other, each once the one before has been drawn.
  let isCatchingUp = false;
  const again = () => {
    const one = kept.shift();
    isCatchingUp = Boolean(one);
    if (!one) return;
    if (one.path) {
      const target = twin(one.path);
      if (target) target.click();
    } else {
      const target = document.activeElement || document.body;
      const isMeant = target.dispatchEvent(new KeyboardEvent('keydown', { ...one.key, bubbles: true, cancelable: true }));
      const isText = target instanceof HTMLInputElement && /^(search|text)$/.test(target.type);
      if (isMeant && isText && one.key.key.length === 1 && !one.key.ctrlKey && !one.key.metaKey) {
        target.setRangeText(one.key.key, target.selectionStart, target.selectionEnd, 'end');
        target.dispatchEvent(new Event('input', { bubbles: true }));
      }
    }
    soon(again, 3);
  };

  const isOf = (event, what) => event.target instanceof Element && event.target.closest(what);
  const wake = event => {
    if (event.type === 'pointerdown') isPressed = true;
    if ('failed' in page.dataset) return;
    if (!event.isTrusted && isCatchingUp) return;
    if (isRunning() && !(isCatchingUp && event.type === 'keydown')) return;
    if (event.type === 'focusin') focus = pathOf(event.target);
    start();
    const control = event.type === 'click' && !isOf(event, 'a[href], summary') && isOf(event, 'button, input, label');
    if (control) {
      // A label's click is followed by that of what it names.
      if (control instanceof HTMLLabelElement && control.control) return;
      kept.push({ path: pathOf(control) });
    } else if (event.type === 'keydown') {
      const { key, code, ctrlKey, metaKey, shiftKey, altKey } = event;
      const isField = isOf(event, 'input[type=search], input[type=text], textarea');
      const native = !isField && isOf(event, 'a[href], summary, button, input, select') && (key === 'Enter' || key === ' ');
      const isText = isField && !isCatchingUp;
      const isScrolling = key === ' ' && kept.length === 0 && !isCatchingUp;
      if (native || isText || isScrolling || /^(Tab|Shift|Control|Alt|Meta|Arrow.*|Page.*|Home|End)$/.test(key)) return;
      kept.push({ key: { key, code, ctrlKey, metaKey, shiftKey, altKey } });
      if (isCatchingUp) {
        // In their order: what is pressed meanwhile waits its turn.
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      if (key === '/' || (key === 'k' && (ctrlKey || metaKey))) event.preventDefault();
    }
  };
  for (const sign of ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'scroll', 'focusin', 'click', 'keydown']) {
    addEventListener(sign, wake, { capture: true, passive: sign !== 'keydown' });
  }
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => { isPressed = false; }, true);
  // The drawing in the file is for a wide window: what stands open there alone is closed on a narrow one.
  if (matchMedia('(max-width: 50rem)').matches && !isRunning()) {
    for (const one of document.querySelectorAll('details[data-wide]')) one.open = false;
  }
  page.dataset.tidy = '';
  // Scrolling back is the program's business (src/browser/scrolling.rs), which may not run for a while yet.
  const scrolled = Number.parseFloat(history.state);
  if (scrolled > 0 && !location.hash && scrollY === 0) scrollTo(0, scrolled);
  if (page.dataset.start === 'later' && !('other' in page.dataset) && !location.hash) page.dataset.ready = '';
  else start();
})();
