// A page that is read anew while somebody reads it: what is looked at stays where it is, the focus stays, and rows that
// say something else are marked for a while.
(() => {
"use strict";
const KEY = "[data-task], [data-row-key]";
const MARKED_MS = 20_000;
const keyOf = row => row.dataset.task ?? row.dataset.rowKey;
const said = row => row.textContent.replace(/\s+/g, " ").trim();
let before = null;

function remember() {
    const live = document.getElementById("live");
    if (!live) return null;
    const rows = [...live.querySelectorAll(KEY)];
    const anchor = rows.find(row => row.getBoundingClientRect().bottom > 0);
    const active = document.activeElement;
    const focused = live.contains(active) ? active.closest(KEY) : null;
    const nth = focused ? [...focused.querySelectorAll("a, button, input, select, summary")].indexOf(active) : -1;
    return {
        words: new Map(rows.map(row => [keyOf(row), said(row)])),
        anchor: anchor && {key: keyOf(anchor), top: anchor.getBoundingClientRect().top},
        focus: focused && {key: keyOf(focused), nth},
    };
}

function restore(was) {
    const live = document.getElementById("live");
    const rows = new Map([...live.querySelectorAll(KEY)].map(row => [keyOf(row), row]));
    for (const [key, row] of rows) {
        if (was.words.has(key) && was.words.get(key) === said(row)) continue;
        row.classList.add("changed");
        setTimeout(() => row.classList.remove("changed"), MARKED_MS);
    }
    const focused = was.focus && rows.get(was.focus.key);
    if (focused && !live.contains(document.activeElement)) {
        focused.querySelectorAll("a, button, input, select, summary")[was.focus.nth]?.focus({preventScroll: true});
    }
    const anchor = was.anchor && rows.get(was.anchor.key);
    if (anchor) scrollBy({top: anchor.getBoundingClientRect().top - was.anchor.top, behavior: "instant"});
}

// only a page that is read anew by itself: whoever filters or turns a page wants to see something else
document.addEventListener("htmx:beforeSwap", event => {
    before = event.detail.target?.id === "live" && event.detail.requestConfig.elt?.id === "live" ? remember() : null;
});
document.addEventListener("htmx:afterSettle", () => {
    if (before) restore(before);
    before = null;
});
})();
