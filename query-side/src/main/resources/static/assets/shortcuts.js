// Keys: / finds, ? lists the keys, g and a letter goes to a page. Never while somebody types, and not when switched off.
(() => {
"use strict";
const find = document.getElementById("find");
const list = document.getElementById("shortcuts");
if (!find || !list) return;
const patience = 1500;
let going = 0;

const on = () => { try { return localStorage.getItem("shortcuts") !== "off"; } catch { return true; } };
const choice = list.querySelector("[data-shortcuts-on]");
choice.checked = on();
choice.addEventListener("change", () => {
    try { localStorage.setItem("shortcuts", choice.checked ? "on" : "off"); } catch { /* for this page only */ }
});

const typing = element => element.closest("input, textarea, select, [contenteditable]") !== null;

function go(letter) {
    const way = [...document.querySelectorAll("[data-go]")].find(link => link.dataset.go === letter);
    if (way) location.assign(way.href);
    return Boolean(way);
}

document.addEventListener("keydown", event => {
    if (!on() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || list.open || typing(event.target)) return;
    const follows = Date.now() - going < patience;
    going = 0;
    if (follows && go(event.key.toLowerCase())) event.preventDefault();
    else if (event.key === "g") going = Date.now();
    else if (event.key === "/") { event.preventDefault(); find.focus(); find.select(); }
    else if (event.key === "?") { event.preventDefault(); list.showModal(); }
});

document.addEventListener("click", event => {
    if (event.target.closest("[data-shortcuts]")) list.showModal();
    if (event.target === list) list.close();
});
})();
