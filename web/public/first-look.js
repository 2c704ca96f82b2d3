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
})();
