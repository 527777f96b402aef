// Forms that send a command to the JSON API: <form data-send="/api/v1/…" data-then="reload|/where/{id}">.
// An input's name is the field's name in JSON; what is left empty is not sent.
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

async function submit(form) {
    if (form.dataset.busy) return;
    form.dataset.busy = "yes";
    form.dataset.key ??= freshKey();
    const buttons = form.querySelectorAll("button[type=submit]");
    buttons.forEach(button => button.setAttribute("aria-disabled", "true"));
    form.setAttribute("aria-busy", "true");
    const answer = await send(form.dataset.method ?? "POST", form.dataset.send,
        {json: body(form), key: form.dataset.key});
    delete form.dataset.busy;
    form.removeAttribute("aria-busy");
    buttons.forEach(button => button.removeAttribute("aria-disabled"));
    if (answer.ok) {
        clearProblem(form);
        form.dispatchEvent(new CustomEvent("steerlog:done", {bubbles: true, detail: answer.body}));
        if (form.dataset.then) leave(form, answer.body);
    } else {
        showProblem(form, answer.body);
        form.dispatchEvent(new CustomEvent("steerlog:refused", {bubbles: true, detail: answer}));
    }
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

document.addEventListener("submit", event => {
    const form = event.target.closest("form[data-send]");
    if (!form) return;
    event.preventDefault();
    submit(form);
});
})();
