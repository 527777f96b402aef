// Forms that send a command to the JSON API: <form data-send="/api/v1/…" data-then="reload|/where/{id}">.
// An input's name is the field's name in JSON; what is left empty is not sent. data-confirm asks once more.
(() => {
"use strict";
const {clearProblem, freshKey, send, showProblem, words} = steerlog;

const KINDS = {
    text: input => input.value,
    whole: input => asNumber(input.value, /^[+-]?\d+$/),
    flag: input => input.checked,
    lines: input => input.value.split("\n").map(line => line.trim()).filter(Boolean),
};

/** What is no whole number is sent as it is, to be refused in the server's words. */
function asNumber(text, shape) {
    const trimmed = text.trim();
    return shape.test(trimmed) ? Number(trimmed) : text;
}

function body(form) {
    const json = {};
    for (const input of form.elements) {
        if (!input.name || input.disabled) continue;
        if (input.dataset.kind === "list") {
            const list = json[input.name] ??= [];
            if (input.type !== "checkbox" || input.checked) {
                if (input.value) list.push(input.value);
            }
            continue;
        }
        if (input.type === "radio" && !input.checked) continue;
        if (input.value.trim() === "" && input.dataset.kind !== "flag") continue;
        json[input.name] = KINDS[input.dataset.kind ?? "text"](input);
    }
    return json;
}

/** The commit as of which the reader saw what the form is about; none where a page is added to without being read anew. */
const seenBy = form => form.dataset.seen ?? (form.closest("[data-drafts]") ? undefined : form.closest("[data-commit]")?.dataset.commit);

function busy(form, is) {
    if (is) form.dataset.busy = "yes"; else delete form.dataset.busy;
    form.toggleAttribute("aria-busy", is);
    if (is) form.setAttribute("aria-busy", "true");
    form.querySelectorAll("button[type=submit]").forEach(button =>
        is ? button.setAttribute("aria-disabled", "true") : button.removeAttribute("aria-disabled"));
}

async function submit(form) {
    if (form.dataset.busy || form.dataset.leaving) return;
    busy(form, true);
    form.dataset.key ??= freshKey();
    steerlog.typed?.keep(form);
    const answer = await attempt(form);
    if (!answer.ok) {
        await explain(form, answer);
        busy(form, false);
        form.dispatchEvent(new CustomEvent("steerlog:refused", {bubbles: true, detail: answer}));
        return;
    }
    busy(form, false);
    clearProblem(form);
    delete form.dataset.key;
    delete form.dataset.typed;
    steerlog.typed?.drop(form);
    form.dispatchEvent(new CustomEvent("steerlog:done", {bubbles: true, detail: answer.body}));
    if (form.dataset.then) leave(form, answer.body);
}

/** Sends; whoever is signed out meanwhile signs in beside the form, and it is sent again. */
async function attempt(form) {
    const how = {json: body(form), key: form.dataset.key, seen: seenBy(form)};
    const answer = await send(form.dataset.method ?? "POST", form.dataset.send, how);
    const signedOut = answer.status === 401 && steerlog.signInAgain && form.id !== "sign-in";
    return signedOut && await steerlog.signInAgain() ? send(form.dataset.method ?? "POST", form.dataset.send, how) : answer;
}

async function explain(form, answer) {
    const problem = answer.body;
    if (problem.code === "changed-meanwhile") {
        await showMeanwhile(form, answer);
    } else if (problem.code === "idempotency-key-reused") {
        // what was sent before, and not answered, is recorded; this here is something else
        delete form.dataset.key;
        showProblem(form, {title: words("earlier"), detail: words("earlierDetail")});
    } else if (problem.code === "outcome-unknown") {
        showProblem(form, {...problem, detail: words("unreachableDetail")});
    } else {
        showProblem(form, problem);
    }
}

/** What was recorded since the reader saw the thing, in sentences; the next try is after having seen it. */
async function showMeanwhile(form, answer) {
    const before = Number(seenBy(form) ?? 0);
    const url = new URL(location.href);
    if (answer.commit) url.searchParams.set("after", answer.commit);
    let lines = [];
    try {
        const again = await fetch(url, {headers: {"Accept": "text/html"}});
        const page = new DOMParser().parseFromString(await again.text(), "text/html");
        if (again.ok) {
            form.dataset.seen = page.body.dataset.commit;
            lines = [...page.querySelectorAll("#story > li")].filter(line => Number(line.dataset.commit) > before);
        }
    } catch { /* without the story the problem's own words have to do */ }
    showProblem(form, answer.body);
    const told = form.querySelector(".trouble");
    if (!lines.length || !told) return;
    const list = document.createElement("ol");
    list.className = "meanwhile";
    list.append(...lines.map(line => document.importNode(line, true)));
    told.querySelector("strong").after(list);
    told.scrollIntoView({block: "nearest"});
}

/** Reads the page that shows what was recorded, at least as fresh as that. */
function leave(form, receipt) {
    const there = form.dataset.then === "reload" ? location.href
        : form.dataset.then.replace("{id}", encodeURIComponent(receipt.id ?? ""));
    const url = new URL(there, location.href);
    url.hash = "";
    if (receipt.commit) url.searchParams.set("after", receipt.commit);
    const told = form.dataset.told ?? words("done");
    try {
        sessionStorage.setItem("told", receipt.commit ? `${told} ${words("record")} ${receipt.commit}.` : told);
    } catch { /* the page is re-read all the same */ }
    form.dataset.leaving = "yes";
    location.assign(url);
}

/** Asks once more before what cannot be taken back. */
function confirmed(form) {
    const dialog = document.getElementById("confirm");
    if (!form.dataset.confirm || !dialog) return Promise.resolve(true);
    dialog.querySelector("[data-what]").textContent = form.dataset.confirm;
    dialog.querySelector("[data-yes]").textContent = form.querySelector("button[type=submit]").textContent;
    dialog.returnValue = "";
    dialog.showModal();
    return new Promise(decided =>
        dialog.addEventListener("close", () => decided(dialog.returnValue === "yes"), {once: true}));
}

// A browser names what is missing in its own language, which need not be the page's.
document.addEventListener("invalid", event => {
    const form = event.target.form;
    if (!form?.matches("form[data-send]")) return;
    event.preventDefault();
    const missing = [...form.elements].filter(field => field.willValidate && !field.validity.valid);
    if (event.target !== missing[0]) return;
    showProblem(form, {title: words("incomplete"),
        errors: missing.map(field => ({pointer: `/${field.name}`, message: words("missing")}))});
}, true);

document.addEventListener("submit", async event => {
    const form = event.target.closest("form[data-send]");
    if (!form) return;
    event.preventDefault();
    if (await confirmed(form)) submit(form);
});
})();
