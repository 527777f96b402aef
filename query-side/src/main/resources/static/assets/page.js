// Every page: live re-reading, days picked from the system's own calendar, what was just recorded.
(() => {
"use strict";
const {words} = steerlog;

const page = document.body.dataset;

function tell() {
    let told = null;
    try { told = sessionStorage.getItem("told"); sessionStorage.removeItem("told"); } catch { return; }
    if (!told) return;
    const place = document.getElementById("told");
    place.textContent = told;
    place.hidden = false;
}

/** `after=` did its work when the page was made; the address without it is the one to keep. */
function tidyAddress() {
    const url = new URL(location.href);
    if (!url.searchParams.has("after")) return;
    url.searchParams.delete("after");
    history.replaceState(history.state, "", url);
}

// --- live ---
let shown = Number(page.commit ?? 0);
let heard = shown;
let waiting = false;

function busyTyping() {
    return [...document.querySelectorAll("form[data-send]")].some(form =>
        form.dataset.busy || form.dataset.leaving || form.contains(document.activeElement) || form.dataset.typed);
}

function reread(commit) {
    heard = Math.max(heard, commit);
    document.dispatchEvent(new CustomEvent("steerlog:changed", {detail: heard}));
    const live = document.getElementById("live");
    if (!live || heard <= shown || waiting || document.hidden) return;
    waiting = true;
    const asked = heard;
    const url = new URL(location.href);
    url.searchParams.set("after", asked);
    const oob = busyTyping() ? "" : ["#quick-report", "#commands"].filter(id => document.querySelector(id)).join(",");
    if (oob) live.setAttribute("hx-select-oob", oob); else live.removeAttribute("hx-select-oob");
    htmx.ajax("GET", url.pathname + url.search, {source: live, target: "#live", select: "#live", swap: "outerHTML"})
        .then(() => { waiting = false; shown = Math.max(shown, asked); reread(heard); },
            () => { waiting = false; });
}

// A browser keeps few connections to one server: only pages that are looked at hold one.
function follow() {
    const state = document.getElementById("live-state");
    if (!state || !page.follow || typeof EventSource === "undefined") return;
    let source = null;
    let again = 0;
    const say = on => {
        state.dataset.state = on ? "on" : "off";
        state.textContent = on ? state.dataset.on : state.dataset.off;
        state.hidden = false;
    };
    const open = () => {
        clearTimeout(again);
        source?.close();
        source = new EventSource(page.follow);
        source.addEventListener("hello", event => { say(true); reread(Number(event.data)); });
        source.addEventListener("changed", event => reread(Number(event.data)));
        source.addEventListener("error", () => {
            say(false);
            if (source.readyState === EventSource.CLOSED) again = setTimeout(open, 10_000);
        });
    };
    const close = () => { clearTimeout(again); source?.close(); source = null; };
    const look = () => { if (document.hidden) close(); else if (!source) open(); };
    document.addEventListener("visibilitychange", look);
    addEventListener("pagehide", close);
    addEventListener("pageshow", event => { if (event.persisted) location.reload(); });
    look();
}

document.addEventListener("input", event => {
    const form = event.target.closest("form[data-send]");
    if (form) form.dataset.typed = "yes";
});

/** Whoever signs out leaves no draft behind in this browser. */
document.addEventListener("steerlog:done", event => {
    if (!event.target.matches('form[data-send="/api/v1/sign-out"]')) return;
    try {
        Object.keys(localStorage).filter(key => key.startsWith("drafts:")).forEach(key => localStorage.removeItem(key));
    } catch { /* nothing was kept either */ }
});

// --- the address may name a form to open ---
function openNamed() {
    const named = location.hash ? document.getElementById(location.hash.slice(1)) : null;
    if (!named?.matches("details.command")) return;
    for (let one = named; one; one = one.parentElement.closest("details")) one.open = true;
    named.scrollIntoView({block: "start"});
    named.querySelector("input:not([type=hidden], .native-day), textarea, select, summary ~ * summary")?.focus({preventScroll: true});
}
addEventListener("hashchange", openNamed);

document.addEventListener("click", event => {
    const choice = event.target.closest("[data-set]");
    if (!choice) return;
    const field = document.getElementById(choice.dataset.set);
    field.value = choice.dataset.value;
    field.dispatchEvent(new Event("input", {bubbles: true}));
});

// --- days ---
const iso = text => {
    const written = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\s*$/.exec(text);
    return written ? `${written[3]}-${written[2].padStart(2, "0")}-${written[1].padStart(2, "0")}` : "";
};

document.addEventListener("click", event => {
    const button = event.target.closest("[data-pick-day]");
    if (button) {
        const text = document.getElementById(button.dataset.pickDay);
        const native = button.parentElement.querySelector(".native-day");
        native.value = iso(text.value);
        native.showPicker();
    }
    if (event.target.closest("[data-print]")) print();
    const toggle = event.target.closest("[data-toggle-nav]");
    if (toggle) toggle.setAttribute("aria-expanded", String(toggle.closest(".top").classList.toggle("open")));
    document.querySelectorAll("details.menu[open]").forEach(menu => {
        if (!menu.contains(event.target)) menu.open = false;
    });
});

document.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    document.querySelectorAll("details.menu[open]").forEach(menu => {
        menu.open = false;
        menu.querySelector("summary").focus();
    });
});

document.addEventListener("change", event => {
    if (!event.target.matches(".native-day") || !event.target.value) return;
    const [year, month, day] = event.target.value.split("-");
    const text = document.getElementById(event.target.dataset.for);
    text.value = `${day}/${month}/${year}`;
    text.dispatchEvent(new Event("input", {bubbles: true}));
    text.dispatchEvent(new Event("change", {bubbles: true}));
});

// --- htmx ---
document.addEventListener("htmx:configRequest", event => {
    const parameters = event.detail.parameters;
    for (const name of [...Object.keys(parameters)]) {
        if (parameters[name] === "") delete parameters[name];
    }
});

document.addEventListener("htmx:afterSettle", () => {
    const live = document.getElementById("live");
    if (live?.dataset.commit) shown = Math.max(shown, Number(live.dataset.commit));
    tidyAddress();
});

for (const failed of ["htmx:sendError", "htmx:timeout"]) {
    document.addEventListener(failed, () => {
        const state = document.getElementById("live-state");
        if (state) { state.dataset.state = "off"; state.textContent = words("unreachable"); state.hidden = false; }
    });
}

tidyAddress();
openNamed();
tell();
follow();
})();
