// Forms that attach files: <form data-attach="/api/v1/papers">, one request a file, with its progress.
// A file that was refused stays chosen; those that were taken are not sent again.
(() => {
"use strict";
const {clearProblem, element, freshKey, showProblem, words} = steerlog;

const csrf = () => decodeURIComponent(
    document.cookie.split("; ").find(one => one.startsWith("XSRF-TOKEN="))?.slice("XSRF-TOKEN=".length) ?? "");
const unreachable = () => ({title: words("unreachable"), detail: words("unreachableDetail"), errors: []});
const sent = new WeakMap();

/** fetch tells nothing of an upload's progress. */
function send(form, file, bar) {
    const body = new FormData();
    for (const input of form.elements) {
        if (input.name && input.type !== "file" && input.value.trim() !== "") body.append(input.name, input.value);
    }
    if (form.elements.file.files.length > 1) body.delete("title");
    body.append("file", file, file.name);
    const known = sent.get(file) ?? {key: freshKey()};
    sent.set(file, known);
    return new Promise(resolve => {
        const request = new XMLHttpRequest();
        request.open("POST", form.dataset.attach);
        request.setRequestHeader("Accept", "application/json, application/problem+json");
        request.setRequestHeader("X-XSRF-TOKEN", csrf());
        request.setRequestHeader("Idempotency-Key", known.key);
        request.upload.addEventListener("progress", event => {
            if (event.lengthComputable) bar.value = event.loaded / event.total;
        });
        request.addEventListener("error", () => resolve({ok: false, body: unreachable()}));
        request.addEventListener("load", () => {
            let answer = null;
            try { answer = JSON.parse(request.responseText); } catch { /* not from the application */ }
            const ok = request.status === 201 && answer !== null;
            if (ok) known.receipt = answer; else sent.delete(file);
            resolve({ok, body: answer ?? unreachable()});
        });
        request.send(body);
    });
}

async function attach(form) {
    if (form.dataset.busy) return;
    const files = [...form.elements.file.files];
    const list = form.querySelector(".papers-sent");
    if (files.length === 0) {
        showProblem(form, {title: form.dataset.noneChosen,
            errors: [{parameter: "file", message: form.dataset.noneChosen}]});
        return;
    }
    clearProblem(form);
    list.replaceChildren();
    busy(form, true);
    let last = null;
    let problem = null;
    for (const file of files) {
        const bar = element("progress", {max: "1", value: "0", "aria-label": file.name});
        list.append(element("li", {}, file.name, " ", bar));
        const receipt = sent.get(file)?.receipt;
        const answer = receipt ? {ok: true, body: receipt} : await send(form, file, bar);
        bar.value = answer.ok ? 1 : 0;
        if (answer.ok) last = answer.body;
        else problem ??= {...answer.body, title: `${file.name}: ${answer.body.title}`};
    }
    busy(form, false);
    if (problem) showProblem(form, problem); else leave(form, last);
}

function busy(form, is) {
    if (is) form.dataset.busy = "yes"; else delete form.dataset.busy;
    form.setAttribute("aria-busy", String(is));
    form.querySelector("button[type=submit]").setAttribute("aria-disabled", String(is));
}

function leave(form, receipt) {
    const url = new URL(location.href);
    url.hash = "";
    url.searchParams.set("after", receipt.commit);
    try {
        sessionStorage.setItem("told", `${form.dataset.told}. ${words("record")} ${receipt.commit}.`);
    } catch { /* the page is re-read all the same */ }
    form.dataset.leaving = "yes";
    location.assign(url);
}

/** What is chosen, in the page's own words: a browser's are in its own language. */
function list(form) {
    const names = [...form.elements.file.files].map(file => element("li", {}, file.name));
    form.querySelector(".papers-sent").replaceChildren(...names);
}

const formAt = event => event.target.closest?.("form[data-attach]");

document.addEventListener("submit", event => {
    const form = formAt(event);
    if (!form) return;
    event.preventDefault();
    attach(form);
});

document.addEventListener("change", event => {
    const form = formAt(event);
    if (form && event.target.type === "file") list(form);
});

document.addEventListener("dragover", event => { if (formAt(event)) event.preventDefault(); });
document.addEventListener("drop", event => {
    const form = formAt(event);
    if (!form || !event.dataTransfer?.files.length) return;
    event.preventDefault();
    form.elements.file.files = event.dataTransfer.files;
    list(form);
});
})();
