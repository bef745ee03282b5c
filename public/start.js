// Runs before anything is drawn: sets light or dark as chosen earlier, and says so in plain words
// when the page cannot start. Everything else is in src/.
(() => {
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // Storage is closed to us: the system's choice holds.
  }

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
    const show = () => {
      const app = document.getElementById('app') || document.body;
      const main = element('main', '', 'page');
      main.id = 'main';
      const notice = element('div', '', 'notice notice--warn');
      notice.setAttribute('role', 'alert');
      notice.append(element('h1', title), ...lines.map(line => element('p', line)));
      const again = element('button', 'Reload the page', 'button');
      again.type = 'button';
      again.addEventListener('click', () => location.reload());
      notice.append(again);
      main.append(notice);
      app.replaceChildren(main);
      root.dataset.failed = '';
    };
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', show);
    else show();
  };

  if (typeof WebAssembly !== 'object') {
    tell('This browser does not run WebAssembly', [
      'The documents, the search and the filters are one WebAssembly program, and this browser lacks it or has it turned off.',
      'Use a current Firefox, Chrome, Edge or Safari; in a browser that is set to high security, allow WebAssembly for this site.',
    ]);
    return;
  }

  const failed = reason => {
    const known = reason ? ['The browser says: ' + reason] : [];
    if ('ready' in root.dataset) {
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
    const { target } = event;
    if (target instanceof HTMLScriptElement || (target instanceof HTMLLinkElement && target.rel === 'modulepreload')) {
      failed('cannot load ' + (target.src || target.href));
    } else if (event.error && ours(event.filename)) {
      failed(event.message);
    }
  }, true);
  addEventListener('unhandledrejection', event => {
    if (!('ready' in root.dataset)) failed(String((event.reason && event.reason.message) || event.reason || ''));
  });
})();
