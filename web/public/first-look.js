// Runs before the first paint, so that a page chosen dark or English never flashes light or French.
(function () {
  var page = document.documentElement;
  var kept = function (key) {
    try {
      return localStorage.getItem(key);
    } catch (_) {
      return null;
    }
  };
  var dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  var colours = kept('sillage-colours');
  if (colours !== 'light' && colours !== 'dark') colours = dark ? 'dark' : 'light';
  page.setAttribute('data-mantine-color-scheme', colours);
  if (kept('sillage-language') === 'en') page.lang = 'en';
  // Its words travel beside the program.
  var words = document.createElement('link');
  words.rel = 'modulepreload';
  words.href = document.currentScript.getAttribute('data-' + page.lang);
  document.head.appendChild(words);
  // Nothing is shown before it is known who looks: asked while the program is on its way.
  window.sillageSession = fetch('/api/session', {
    headers: { accept: 'application/json', 'accept-language': page.lang },
    credentials: 'same-origin',
  }).catch(function () {
    return null;
  });
})();
