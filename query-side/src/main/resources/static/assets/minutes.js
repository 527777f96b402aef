// Taking minutes: Enter records and keeps the focus; what others record appears without disturbing what one types.
(() => {
"use strict";
const {element, words} = steerlog;
const page = document.getElementById("minutes");
if (!page) return;
const news = document.getElementById("minutes-news");
let shown = Number(page.dataset.commit);
let wanted = shown;
let reading = null;

// --- the sheet as it stands now ---
const holdsFocus = piece => piece.contains(document.activeElement);

/** Pieces hold buttons and links, nothing that one types into: the same one has the focus afterwards. */
function renew(piece, fresh) {
    if (piece.innerHTML === fresh.innerHTML) return;
    const focused = holdsFocus(piece) ? document.activeElement : null;
    piece.replaceChildren(...fresh.childNodes);
    if (!focused) return;
    const {open: kind, of} = focused.dataset;
    const same = kind ? piece.querySelector(`[data-open="${kind}"][data-of="${CSS.escape(of)}"]`)
        : [...piece.querySelectorAll("a")].find(link => link.href === focused.href);
    (same ?? document.getElementById("conclude-text"))?.focus();
}

function prepare(root) {
    steerlog.pick(root);
    root.querySelectorAll("form[data-draft]").forEach(form => {
        if (steerlog.drafts.restore(form)) form.closest("details")?.setAttribute("open", "");
    });
}

function merge(fresh) {
    for (const item of fresh.querySelectorAll("#conclusions > li")) {
        const known = document.getElementById(item.id);
        if (known) {
            for (const form of known.querySelectorAll(".add-task")) {
                if (!item.querySelector(".add-task") && !holdsFocus(form)) form.remove();
            }
        } else {
            const added = document.importNode(item, true);
            document.getElementById("conclusions").append(added);
            prepare(added);
            added.classList.add("arrived");
            news.textContent = page.dataset.arrived.replace("{0}", added.dataset.text ?? "");
        }
    }
    for (const piece of document.querySelectorAll("[data-piece]")) {
        const its = fresh.getElementById(piece.id);
        if (its) renew(piece, document.importNode(its, true));
    }
}

/** Answers whether the page was there to be read. */
async function readOnce(commit) {
    const url = new URL(location.href);
    url.searchParams.set("after", commit);
    try {
        const answer = await fetch(url, {headers: {"Accept": "text/html"}, credentials: "same-origin"});
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
        if (!answer.ok || !fresh.getElementById("minutes")) return false;
        merge(fresh);
        shown = Math.max(shown, commit);
        return true;
    } catch {
        return false; // heard of again when the connection is back
    }
}

async function readOn() {
    while (wanted > shown && await readOnce(wanted));
    reading = null;
}

/** Done once the page is as fresh as `commit`, whoever asked for that first. */
async function read(commit) {
    wanted = Math.max(wanted, commit);
    if (wanted > shown) await (reading ??= readOn());
}

document.addEventListener("steerlog:changed", event => { if (!document.hidden) read(event.detail); });
document.addEventListener("visibilitychange", () => { if (!document.hidden) read(wanted); });

// --- forms that are opened where they belong ---
function open(kind, id, text) {
    const formId = `${kind}--${id}`;
    const there = document.getElementById(formId);
    if (there) return there.querySelector("textarea, input:not([type=hidden])").focus();
    const owner = document.querySelector(`[data-slot="${CSS.escape(id)}"]`) ?? document
        .querySelector(`[data-open][data-of="${CSS.escape(id)}"]`)?.closest(".conclusion")?.querySelector("[data-slot]");
    if (!owner) return;
    const made = document.getElementById(`${kind}-template`).content.cloneNode(true);
    const form = made.querySelector("form");
    form.id = formId;
    form.dataset.send = form.dataset.send.replace("ID", encodeURIComponent(id));
    made.querySelectorAll("[id$=NEW]").forEach(one => { one.id = one.id.replace("NEW", formId); });
    made.querySelectorAll("[for$=NEW]").forEach(one => one.setAttribute("for", one.getAttribute("for").replace("NEW", formId)));
    if (text !== undefined && form.elements.text) form.elements.text.value = text;
    owner.append(made);
    const placed = document.getElementById(formId);
    steerlog.drafts.restore(placed);
    placed.querySelector("textarea, input:not([type=hidden])").focus();
}

function shut(form) {
    steerlog.drafts.settle(form);
    const back = document.querySelector(`[data-open][data-of="${CSS.escape(form.id.split("--")[1])}"]`);
    form.remove();
    (back ?? document.getElementById("conclude-text"))?.focus();
}

page.addEventListener("click", event => {
    const opener = event.target.closest("[data-open]");
    if (opener) open(opener.dataset.open, opener.dataset.of, opener.dataset.text);
    const shutter = event.target.closest("[data-shut]");
    if (shutter) shut(shutter.closest("form"));
});

// --- keyboard ---
page.addEventListener("keydown", event => {
    if (event.isComposing) return;
    const form = event.target.closest("form");
    if (event.key === "Enter" && event.target.matches("[data-enter]") && !event.shiftKey) {
        event.preventDefault();
        if (form.dataset.busy || (event.target.matches("textarea") && !event.target.value.trim())) return;
        page.dataset.next = event.ctrlKey || event.metaKey ? "task" : "";
        form.requestSubmit();
    } else if (event.key === "Escape" && form?.closest(".add-task")) {
        document.getElementById("conclude-text")?.focus();
    } else if (event.key === "Escape" && form?.closest("[data-slot]")) {
        shut(form);
    }
});

page.addEventListener("input", event => {
    if (event.target.matches("textarea[data-enter]")) fitted(event.target);
});
function fitted(area) {
    area.rows = Math.min(10, Math.max(2, area.value.split("\n").length + Math.floor(area.value.length / 110)));
}

// --- recorded, or not ---
const sent = new WeakMap();
document.addEventListener("submit", event => {
    if (!event.target.dataset.busy) sent.set(event.target, Object.fromEntries(new FormData(event.target)));
}, true);

/** What was typed while the rest was on its way stays. */
function emptied(form) {
    const further = [];
    for (const name of (form.dataset.empties ?? "").split(" ")) {
        const input = form.elements[name];
        if (!input) continue;
        const before = sent.get(form)?.[name]?.replaceAll("\r\n", "\n") ?? "";
        further.push([input, input.value.startsWith(before) ? input.value.slice(before.length) : input.value]);
        input.value = "";
    }
    form.querySelectorAll(".pick").forEach(pick => pick.steerlogPick?.clear());
    form.querySelectorAll("input[type=checkbox]").forEach(box => { box.checked = false; });
    steerlog.drafts.settle(form);
    for (const [input, rest] of further) {
        input.value = rest;
        input.dispatchEvent(new Event("input", {bubbles: true}));
    }
    delete form.dataset.typed;
}

/** Whoever went on to something else meanwhile is left there. */
const isStillAt = form => document.activeElement === document.body || form.contains(document.activeElement);

page.addEventListener("steerlog:done", async event => {
    const form = event.target;
    const {id, commit} = event.detail;
    news.textContent = form.dataset.told ?? words("done");
    if (form.closest("[data-slot]")) { shut(form); return read(commit); }
    emptied(form);
    if (form.id !== "conclude") {
        if (isStillAt(form)) form.elements.title.focus();
        return read(commit);
    }
    const line = form.elements.text;
    const next = page.dataset.next;
    if (isStillAt(form)) line.focus();
    await read(commit);
    const added = document.getElementById(`conclusion-${id}`)?.querySelector(".add-task");
    if (next === "task" && added && isStillAt(form) && !line.value) { added.open = true; added.querySelector("[name=title]").focus(); }
    else if (isStillAt(form)) form.scrollIntoView({block: "nearest"});
});

page.addEventListener("steerlog:refused", event => {
    const form = event.target;
    const {status, body} = event.detail;
    if (status === 401) {
        form.querySelectorAll(".trouble > div").forEach(detail => detail.remove()); // it speaks to programs
        const back = `/sign-in?next=${encodeURIComponent(location.pathname)}`;
        form.querySelector(".trouble")?.append(element("a", {href: back}, words("signIn")));
    }
    if (body.code === "idempotency-key-reused") { delete form.dataset.key; read(wanted + 1); }
});

page.addEventListener("toggle", event => {
    if (event.target.matches(".add-task") && event.target.open) event.target.querySelector("[name=title]").focus();
}, true);

// --- begin ---
for (const name of steerlog.drafts.names()) {
    const [kind, id] = name.split("--");
    if (id && document.getElementById(`${kind}-template`)) open(kind, id);
}
const first = document.getElementById("conclude-text");
if (first) { fitted(first); if (!location.hash) first.focus({preventScroll: false}); }
})();
