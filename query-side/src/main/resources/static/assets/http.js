// What the scripts of the pages share: one way to send, one way to show what went wrong.
window.steerlog = (() => {
"use strict";

const words = key => document.getElementById("words")?.dataset[key] ?? "";

function element(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (value === false || value === null || value === undefined) continue;
        made.setAttribute(name, value === true ? "" : value);
    }
    made.append(...children);
    return made;
}

// Unguessable, also where the page is not served over https and randomUUID is missing.
function freshKey() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, byte => byte.toString(16).padStart(2, "0")).join("");
}

function csrfToken() {
    const cookie = document.cookie.split("; ").find(one => one.startsWith("XSRF-TOKEN="));
    return cookie ? decodeURIComponent(cookie.slice("XSRF-TOKEN=".length)) : "";
}

/** Sends and answers {ok, status, commit, body}; what cannot be sent at all is a problem like any other. */
async function send(method, url, {json, form, key, seen} = {}) {
    const headers = {"Accept": "application/json, application/problem+json", "X-XSRF-TOKEN": csrfToken()};
    if (key) headers["Idempotency-Key"] = key;
    if (seen) headers["Steerlog-Seen-Commit"] = seen;
    if (json !== undefined) headers["Content-Type"] = "application/json";
    try {
        const answer = await fetch(url, {
            method, headers, credentials: "same-origin",
            body: json !== undefined ? JSON.stringify(json) : form,
        });
        const isJson = (answer.headers.get("Content-Type") ?? "").includes("json");
        const body = isJson ? await answer.json() : null;
        return {ok: answer.ok, status: answer.status, commit: answer.headers.get("Steerlog-As-Of-Commit"),
            body: body ?? (answer.ok ? {} : unreachable())};
    } catch {
        return {ok: false, status: 0, body: unreachable()};
    }
}

function unreachable() {
    if (!navigator.onLine) return {title: words("unreachable"), detail: words("offlineDetail"), errors: []};
    return {title: words("unreachable"), detail: words("unreachableDetail"), errors: []};
}

/** The field that an error of a problem speaks of: `/due` and `due` are the input named due. */
function fieldOf(form, error) {
    const name = (error.pointer ?? `/${error.parameter ?? ""}`).split("/")[1];
    return name ? form.querySelector(`[name="${CSS.escape(name)}"], [data-field="${CSS.escape(name)}"]`) : null;
}

function clearProblem(form) {
    form.querySelectorAll(".trouble, .invalid-feedback[data-made]").forEach(old => old.remove());
    form.querySelectorAll(".is-invalid").forEach(field => {
        field.classList.remove("is-invalid");
        field.removeAttribute("aria-invalid");
        const others = (field.getAttribute("aria-describedby") ?? "").split(" ")
            .filter(id => id && !id.startsWith("wrong-"));
        others.length ? field.setAttribute("aria-describedby", others.join(" "))
            : field.removeAttribute("aria-describedby");
    });
}

/** What is wrong with which field. A rule's refusal names none: the field says which refusals are about it. */
function errorsOf(form, problem) {
    if (problem.errors?.length) return problem.errors;
    const field = problem.code ? form.querySelector(`[data-refused~="${CSS.escape(problem.code)}"]`) : null;
    return field ? [{pointer: `/${field.name || field.dataset.field}`, message: problem.detail}] : [];
}

/** On top of the form, and at the fields in the same words. What was typed stays. */
function showProblem(form, problem) {
    clearProblem(form);
    const list = element("ul");
    for (const [index, error] of errorsOf(form, problem).entries()) {
        const field = fieldOf(form, error);
        list.append(element("li", {}, field ? linkTo(field, error, index, form) : error.message));
    }
    const alert = element("div", {class: "trouble", role: "alert", tabindex: "-1"},
        element("strong", {}, problem.title ?? words("unreachable")));
    if (list.children.length) alert.append(list);
    else if (problem.detail) alert.append(element("div", {}, problem.detail));
    if (problem.reference) {
        alert.append(element("div", {class: "reference"}, `${words("reference")}: ${problem.reference}`));
    }
    form.prepend(alert);
    alert.focus();
}

function linkTo(field, error, index, form) {
    if (!field.id) field.id = `field-${freshKey()}`;
    const wrong = `wrong-${form.id || "form"}-${index}`;
    field.classList.add("is-invalid");
    field.setAttribute("aria-invalid", "true");
    const described = [field.getAttribute("aria-describedby"), wrong].filter(Boolean).join(" ");
    field.setAttribute("aria-describedby", described);
    const place = field.closest("[data-field-group]") ?? field.parentElement;
    place.append(element("div", {class: "invalid-feedback", id: wrong, "data-made": true}, error.message));
    const label = document.querySelector(`label[for="${CSS.escape(field.id)}"] [data-name]`)
        ?? document.querySelector(`label[for="${CSS.escape(field.id)}"]`);
    const name = label ? `${label.textContent.trim()}: ` : "";
    const link = element("a", {href: `#${field.id}`}, name + error.message);
    link.addEventListener("click", event => { event.preventDefault(); field.focus(); });
    return link;
}

return {words, element, freshKey, send, clearProblem, showProblem};
})();
