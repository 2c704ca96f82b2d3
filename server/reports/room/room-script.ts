/** What turns the page into slides; without it, it is read by scrolling. Plain rules that browsers of ten years know. */
export const roomScript = `
'use strict';
(function () {
  var root = document.documentElement;
  var main = document.querySelector('main');
  var slides = Array.prototype.slice.call(main.querySelectorAll('main > section'));
  var bar = document.querySelector('nav');
  var buttons = bar.querySelectorAll('button');
  var back = buttons[0], next = buttons[1], whole = buttons[2];
  var place = bar.querySelector('p');
  var said = document.querySelector('[role=status]');
  var at = -1;

  function show(wanted) {
    var now = Math.max(0, Math.min(wanted, slides.length - 1));
    if (now === at) return;
    at = now;
    var slide = slides[at];
    var wasInside = main.contains(document.activeElement);
    slides.forEach(function (one) { one.hidden = one !== slide; });
    root.classList.toggle('first', at === 0);
    back.setAttribute('aria-disabled', String(at === 0));
    next.setAttribute('aria-disabled', String(at === slides.length - 1));
    place.textContent = at + 1 + ' / ' + slides.length;
    var told = { at: at + 1, all: slides.length, title: slide.querySelector('h2').textContent };
    said.textContent = said.dataset.said.replace(/\\{(\\w+)\\}/g, function (_, name) { return told[name]; });
    if (wasInside) slide.focus({ preventScroll: true });
    window.scrollTo(0, 0);
    history.replaceState(null, '', '#' + slide.id);
  }

  var shownWhole = function () { return document.fullscreenElement || document.webkitFullscreenElement; };
  var enter = root.requestFullscreen || root.webkitRequestFullscreen;
  var leave = document.exitFullscreen || document.webkitExitFullscreen;
  function turn() {
    if (!enter) return;
    var turned = shownWhole() ? leave.call(document) : enter.call(root);
    if (turned && turned.catch) turned.catch(function () {});
  }
  var enterText = whole.textContent;
  function name() { whole.textContent = shownWhole() ? whole.dataset.leave : enterText; }
  document.addEventListener('fullscreenchange', name);
  document.addEventListener('webkitfullscreenchange', name);

  function isBelow() { return root.scrollHeight - root.clientHeight - window.scrollY > 2; }
  var keys = {
    ArrowRight: function () { show(at + 1); },
    ArrowLeft: function () { show(at - 1); },
    ArrowDown: function () { if (isBelow()) return true; show(at + 1); },
    ArrowUp: function () { if (window.scrollY > 2) return true; show(at - 1); },
    PageDown: function () { show(at + 1); },
    PageUp: function () { show(at - 1); },
    Home: function () { show(0); },
    End: function () { show(slides.length - 1); },
    ' ': function (event) {
      if (event.target.closest && event.target.closest('a, button, summary')) return true;
      show(at + (event.shiftKey ? -1 : 1));
    }
  };
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    var act = Object.prototype.hasOwnProperty.call(keys, event.key) ? keys[event.key] : null;
    if (act && act(event) !== true) event.preventDefault();
  });
  back.addEventListener('click', function () { show(at - 1); });
  next.addEventListener('click', function () { show(at + 1); });
  whole.addEventListener('click', turn);

  var from = null;
  document.addEventListener('touchstart', function (event) {
    from = event.touches.length === 1 ? event.touches[0] : null;
  }, { passive: true });
  document.addEventListener('touchend', function (event) {
    var to = event.changedTouches[0];
    var isEnlarged = window.visualViewport && window.visualViewport.scale > 1.05;
    if (!from || !to || isEnlarged) return;
    var across = to.clientX - from.clientX, along = to.clientY - from.clientY;
    from = null;
    if (Math.abs(across) > 50 && Math.abs(across) > 2 * Math.abs(along)) show(at + (across < 0 ? 1 : -1));
  }, { passive: true });

  root.classList.add('deck');
  bar.hidden = false;
  whole.hidden = !enter;
  var named = slides.map(function (one) { return one.id; }).indexOf(location.hash.slice(1));
  show(Math.max(0, named));
})();
`;
