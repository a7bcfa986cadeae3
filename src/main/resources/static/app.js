// Partner Portal: the only script besides htmx. Every page works without it.
(() => {
  const root = document.documentElement;
  const on = (type, listen) => document.addEventListener(type, listen);
  root.classList.add('js');

  // Theme: follows the system until someone chooses. Set here, before the first paint.
  const theme = localStorage.getItem('theme');
  if (theme) root.dataset.theme = theme;
  const switchTheme = () => {
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
    localStorage.setItem('theme', root.dataset.theme);
  };

  // Single-letter keys can be turned off (WCAG 2.1.4).
  const keysOn = () => localStorage.getItem('keys') !== 'off';
  const showKeys = () => {
    root.classList.toggle('keys-off', !keysOn());
    document.querySelectorAll('[data-keys-toggle]').forEach((b) => b.setAttribute('aria-pressed', keysOn()));
  };
  const switchKeys = () => {
    if (keysOn()) localStorage.setItem('keys', 'off');
    else localStorage.removeItem('keys');
    showKeys();
  };
  on('DOMContentLoaded', () => {
    showKeys();
    document.querySelector('main [data-focus]')?.focus();
    // A live region says only what comes after it was there.
    const said = document.querySelector('main [data-say]');
    if (said) setTimeout(() => say(said.textContent), 100);
  });
  const say = (words) => { document.getElementById('live').textContent = words; };

  // The list of keys ends with the page's own.
  const listHops = (dialog) => {
    const list = dialog.querySelector('[data-hops]');
    const hops = [...document.querySelectorAll('main [data-hop]')];
    if (!list) return;
    list.hidden = !hops.length;
    const made = (name, ...inside) => {
      const element = document.createElement(name);
      element.append(...inside);
      return element;
    };
    list.replaceChildren(...hops.map((at) => made('div',
      made('dt', made('kbd', at.dataset.hop)),
      made('dd', `Go to “${at.textContent.trim()}”`))));
  };

  // Dialogs: native <dialog>, so Escape, focus trap and focus return come from the browser.
  const open = (id) => {
    const dialog = document.getElementById(id);
    if (!dialog || dialog.open) return !!dialog;
    listHops(dialog);
    dialog.showModal();
    dialog.querySelector('[data-jump]')?.select();
    return true;
  };
  on('click', (e) => {
    if (e.target instanceof HTMLDialogElement) e.target.close();
    if (e.target.closest('[data-theme-toggle]')) switchTheme();
    if (e.target.closest('[data-keys-toggle]')) switchKeys();
    const opener = e.target.closest('[data-open]');
    if (opener && !e.ctrlKey && !e.metaKey && open(opener.dataset.open)) e.preventDefault();
  });

  // Palette: arrows walk through what is found, Enter in the field opens the first.
  const walk = (e) => {
    const palette = e.target.closest('#palette');
    if (!palette) return;
    const stops = [palette.querySelector('[data-jump]'), ...palette.querySelectorAll('#jump-results a')];
    const at = stops.indexOf(document.activeElement);
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      e.preventDefault();
      stops[(at + (e.key === 'ArrowDown' ? 1 : -1) + stops.length) % stops.length].focus();
    } else if (e.key === 'Enter' && at === 0 && stops[1] && !palette.querySelector('.htmx-request, [aria-busy]')) {
      e.preventDefault();
      stops[1].click();
    }
  };

  // Keys. Single letters only work when no field has focus, no modifier is held and no dialog is open.
  let chord = false;
  on('keydown', (e) => {
    if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 'k') {
      if (open('palette')) e.preventDefault();
      return;
    }
    walk(e);
    if (!keysOn() || e.ctrlKey || e.metaKey || e.altKey || e.target.matches('input, textarea, select, [contenteditable]') || document.querySelector('dialog:modal')) return;
    if (chord) {
      chord = false;
      [...document.querySelectorAll('[data-key]')].find((a) => a.dataset.key === e.key)?.click();
    } else if (e.key === 'g') {
      chord = true;
      setTimeout(() => { chord = false; }, 1200);
    } else if (e.key === '/') {
      const q = document.querySelector('main [type="search"]');
      if (q) { e.preventDefault(); q.focus(); q.select(); }
    } else if (e.key === '?') {
      open('shortcuts');
    } else if (e.key === 'j' || e.key === 'k') {
      const links = [...document.querySelectorAll('main tbody th a')];
      if (!links.length) document.querySelector(`main [data-hop="${e.key}"]`)?.focus();
      const at = links.indexOf(document.activeElement);
      const next = links[at + (e.key === 'j' ? 1 : -1)] || links[e.key === 'j' ? 0 : links.length - 1];
      next?.focus();
    } else if (/^[a-z]$/.test(e.key)) {
      // Only goes there: Enter is what presses.
      document.querySelector(`main [data-hop="${e.key}"]`)?.focus();
    }
  });

  // After a swap, focus what the server marked. Otherwise htmx keeps focus by id.
  on('htmx:afterSettle', (e) => {
    const scope = e.detail.elt;
    const target = scope.matches?.('[data-focus]') ? scope : scope.querySelector?.('[data-focus]');
    target?.focus();
  });

  // Busy state for assistive technology.
  const failure = () => document.getElementById('failure');
  on('htmx:beforeRequest', (e) => {
    e.detail.target?.setAttribute('aria-busy', 'true');
    if (failure() && !polls(e)) failure().hidden = true;
  });
  on('htmx:afterRequest', (e) => e.detail.target?.removeAttribute('aria-busy'));

  // A file that would be refused for its size says so before it is sent.
  on('change', (e) => {
    const { files, dataset } = e.target;
    if (dataset.most && files[0]?.size > dataset.most) fail(dataset.tooLarge);
    else if (files && failure()) failure().hidden = true;
  });

  // Upload progress: the form carries a hidden <progress data-upload>.
  on('htmx:xhr:progress', (e) => {
    const bar = e.target.querySelector?.('progress[data-upload]');
    if (!bar || !e.detail.lengthComputable) return;
    bar.hidden = false;
    bar.max = e.detail.total;
    bar.value = e.detail.loaded;
  });

  // Failures htmx does not swap: say so in place, keep what was typed. The server's own words go first.
  const fail = (text) => {
    const box = failure();
    if (!box) return;
    box.querySelector('[data-text]').textContent = text;
    box.hidden = false;
  };
  // What asks by itself says so in its own place, once, and keeps asking; the next answer brings the part without it.
  const polls = (e) => !!e.detail.elt.getAttribute?.('hx-trigger')?.startsWith('every');
  const failed = (e, text) => {
    const late = polls(e) && e.detail.elt.querySelector('[data-not-updating]');
    if (!late) return fail(text);
    if (late.hidden) say(late.textContent);
    late.hidden = false;
  };
  const words = {
    403: 'You do not have access to do this. Nothing was changed.',
    404: 'This is no longer here. Reload the page.',
    413: 'This is too large to be sent. Nothing was saved.',
    503: 'The portal cannot reach its database. Nothing was saved. Try again in a minute.',
  };
  on('htmx:sendError', (e) => failed(e, 'The server could not be reached. Check your connection, then load the page again to see what was saved.'));
  on('htmx:timeout', (e) => failed(e, 'The server took too long to answer. Reload the page to see whether the change was saved.'));
  on('htmx:responseError', (e) => {
    const { xhr } = e.detail;
    if (xhr.status === 401) location.reload();
    else failed(e, xhr.getResponseHeader('X-Problem') || words[xhr.status] || 'There is a problem with the portal. Nothing was saved. Try again, and tell support if it keeps happening.');
  });
})();
