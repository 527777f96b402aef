// What was typed and not yet recorded survives a reload, a lost connection and an expired session, in this browser, for
// this person: within [data-drafts="name"], every form[data-draft] keeps its fields and the key under which it was sent.
(() => {
"use strict";
const {freshKey} = steerlog;
const place = document.querySelector("[data-drafts]");
const PREFIX = "drafts:";
const PAUSE = 200;

if (!place) return;
const name = PREFIX + place.dataset.drafts;

function all() {
    try { return JSON.parse(localStorage.getItem(name) ?? "{}"); } catch { return {}; }
}

function keep(drafts) {
    try {
        if (Object.keys(drafts).length) localStorage.setItem(name, JSON.stringify(drafts));
        else localStorage.removeItem(name);
    } catch { /* private windows keep nothing */ }
}

function fields(form) {
    const typed = {};
    for (const input of form.elements) {
        if (!input.name || input.type === "hidden" || input.type === "submit" || input.closest(".pick")) continue;
        typed[input.name] = input.type === "checkbox" ? input.checked : input.value;
    }
    form.querySelectorAll(".pick").forEach(pick => {
        if (pick.steerlogPick) typed[`pick:${pick.dataset.pick}`] = pick.steerlogPick.ids();
    });
    return typed;
}

const initially = new WeakMap();
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const isTyped = form => !same(fields(form), initially.get(form));

function save(form) {
    const drafts = all();
    if (isTyped(form)) drafts[form.id] = {...drafts[form.id], fields: fields(form)};
    else delete drafts[form.id];
    keep(drafts);
}

const timers = new WeakMap();
function later(event) {
    const form = event.target.closest("form[data-draft]");
    if (!form || !place.contains(form)) return;
    clearTimeout(timers.get(form));
    timers.set(form, setTimeout(() => save(form), PAUSE));
}
document.addEventListener("input", later);
document.addEventListener("steerlog:picked", later);

/** The same words go out under the same key, also after a reload: they are recorded once. */
document.addEventListener("submit", event => {
    const form = event.target.closest("form[data-draft]");
    if (!form || form.dataset.busy) return;
    const drafts = all();
    const typed = fields(form);
    const before = drafts[form.id];
    const key = before?.key && same(before.sent, typed) ? before.key : freshKey();
    form.dataset.key = key;
    drafts[form.id] = {fields: typed, sent: typed, key};
    keep(drafts);
}, true);

/** It is recorded, or will not be under this key. */
function settle(form) {
    clearTimeout(timers.get(form));
    delete form.dataset.key;
    const drafts = all();
    delete drafts[form.id];
    keep(drafts);
    initially.set(form, fields(form));
}

function restore(form) {
    initially.set(form, fields(form));
    const draft = all()[form.id];
    if (!draft) return false;
    for (const input of form.elements) {
        const value = draft.fields[input.name];
        if (value === undefined || input.type === "hidden" || input.closest(".pick")) continue;
        if (input.type === "checkbox") input.checked = value; else input.value = value;
    }
    form.querySelectorAll(".pick").forEach(pick => {
        for (const id of draft.fields[`pick:${pick.dataset.pick}`] ?? []) pick.steerlogPick?.take(id);
    });
    form.dispatchEvent(new CustomEvent("steerlog:restored", {bubbles: true}));
    return true;
}

addEventListener("beforeunload", event => {
    const forms = [...place.querySelectorAll("form[data-draft]")];
    if (forms.some(form => form.isConnected && initially.has(form) && isTyped(form))) event.preventDefault();
});

document.addEventListener("steerlog:done", event => {
    if (event.target.matches("form[data-draft][data-then]")) settle(event.target);
});

steerlog.drafts = {restore, settle, names: () => Object.keys(all())};
place.querySelectorAll("form[data-draft]").forEach(form => {
    if (restore(form)) form.closest("details")?.setAttribute("open", "");
});
})();
