// A few lines that make pages quicker to use. Every page works without them.
(function () {
  "use strict";
  var root = document.documentElement;
  var kept = null;
  try { kept = localStorage.getItem("theme"); } catch (e) { /* not allowed to keep anything */ }
  if (kept === "light" || kept === "dark") root.dataset.theme = kept;

  function dark() {
    if (root.dataset.theme) return root.dataset.theme === "dark";
    return matchMedia("(prefers-color-scheme: dark)").matches;
  }

  function toggle() {
    root.dataset.theme = dark() ? "light" : "dark";
    try { localStorage.setItem("theme", root.dataset.theme); } catch (e) { /* for this page only */ }
  }

  function typing(target) {
    return /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable;
  }

  // step moves the focus through rows: what a page is a list of.
  function step(by) {
    var rows = Array.prototype.filter.call(document.querySelectorAll("details.row > summary, [data-row]"), function (e) {
      return e.offsetParent !== null;
    });
    if (!rows.length) return;
    var at = rows.indexOf(document.activeElement);
    rows[Math.min(rows.length - 1, Math.max(0, at < 0 ? 0 : at + by))].focus();
  }

  function press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    var box = document.querySelector("[data-ask]");
    if (event.key === "/" && box) { event.preventDefault(); box.focus(); box.select(); return; }
    if (event.key === "j") return step(1);
    if (event.key === "k") return step(-1);
    // In the inbox: a letter presses the button that bears it.
    var button = document.querySelector("[data-key='" + (/^[a-z]$/.test(event.key) ? event.key : "") + "']");
    if (button) { event.preventDefault(); button.click(); }
  }

  document.addEventListener("keydown", press);
  document.addEventListener("DOMContentLoaded", function () {
    var button = document.querySelector(".theme");
    if (button) { button.hidden = false; button.addEventListener("click", toggle); }
  });
})();
