// What was typed and not yet recorded outlives a reload, an ended sign-in and a lost connection: it is kept for this
// tab alone, and only for the account that typed it. Whoever leaves the page with such a text is asked first.
(() => {
"use strict";
const {element, words} = steerlog;
const NAMES = "form[data-send][id]:not([data-draft])";
const mine = `typed:${document.body.dataset.account ?? ""}:`;

const nameOf = form => `${mine}${location.pathname}#${form.id}`;

/** Fields that hold something else than the page came with, by name and place. */
function values(form) {
    const kept = {};
    [...form.elements].forEach((field, place) => {
        if (!field.name || ["password", "file", "hidden", "submit"].includes(field.type)) return;
        const box = field.type === "checkbox" || field.type === "radio";
        const changed = box ? field.checked !== field.defaultChecked
            : field.tagName === "SELECT" ? field.selectedIndex !== Math.max(0, [...field.options].findIndex(one => one.defaultSelected))
            : field.value !== field.defaultValue;
        if (changed) kept[`${place}:${field.name}`] = box ? field.checked : field.value;
    });
    return kept;
}

function keep(form) {
    if (!form.matches(NAMES)) return;
    const kept = values(form);
    try {
        if (Object.keys(kept).length === 0) sessionStorage.removeItem(nameOf(form));
        else sessionStorage.setItem(nameOf(form), JSON.stringify({kept, key: form.dataset.key}));
    } catch { /* without storage the text lives as long as the page */ }
}

function drop(form) {
    clearTimeout(waiting); // what was typed a moment before it was sent
    try { sessionStorage.removeItem(nameOf(form)); } catch { /* nothing was kept */ }
}

function restore(form) {
    let draft = null;
    try { draft = JSON.parse(sessionStorage.getItem(nameOf(form))); } catch { return; }
    if (!draft) return;
    const fields = [...form.elements];
    for (const [where, value] of Object.entries(draft.kept)) {
        const [place, name] = [where.slice(0, where.indexOf(":")), where.slice(where.indexOf(":") + 1)];
        const field = fields[place]?.name === name ? fields[place] : form.elements.namedItem(name);
        if (!field) continue;
        if (typeof value === "boolean") field.checked = value; else field.value = value;
    }
    if (draft.key) form.dataset.key = draft.key;
    form.dataset.typed = "yes";
    const details = form.closest("details");
    if (details) details.open = true;
    const discard = element("button", {type: "button", class: "btn btn-link btn-sm p-0"}, words("discard"));
    const note = element("div", {class: "restored", role: "status"}, `${words("restored")} `, discard);
    discard.addEventListener("click", () => {
        form.reset();
        delete form.dataset.key;
        delete form.dataset.typed;
        drop(form);
        note.remove();
    });
    form.prepend(note);
}

let waiting = 0;
document.addEventListener("input", event => {
    const form = event.target.closest(NAMES);
    if (!form) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => keep(form), 250);
});

const unsaved = () => [...document.querySelectorAll(NAMES)].filter(form =>
    form.dataset.typed && !form.dataset.leaving && Object.keys(values(form)).length > 0);

addEventListener("beforeunload", event => {
    const open = unsaved();
    open.forEach(keep);
    const leaves = document.querySelector("form[data-leaving]");
    if (open.length > 0 && !leaves) event.preventDefault();
});

// signing out leaves nothing behind for whoever sits down next
document.addEventListener("steerlog:done", event => {
    if (!event.target.matches("[data-send='/api/v1/sign-out']")) return;
    try {
        Object.keys(sessionStorage).filter(name => name.startsWith("typed:")).forEach(name => sessionStorage.removeItem(name));
    } catch { /* nothing was kept */ }
});

steerlog.typed = {keep, drop};
steerlog.unsaved = unsaved;
document.querySelectorAll(NAMES).forEach(restore);
})();
