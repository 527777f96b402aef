// The register: rows ticked for one action on all of them, filters as words, the view that would be saved.
(() => {
"use strict";
const {element, freshKey, send, showProblem, clearProblem} = steerlog;
const PASSING = ["place", "all", "asOf", "more", "after", "lang"];
const AT_ONCE = 4;

const filters = document.getElementById("filters");
const kept = document.querySelector("#save-view [name=query]");

/** What would be saved: the address without what passes. */
function rememberQuery() {
    const asked = new URLSearchParams(location.search);
    PASSING.forEach(name => asked.delete(name));
    kept.value = asked.toString();
}

filters.addEventListener("htmx:configRequest", event => {
    const parameters = event.detail.parameters;
    const boxes = [...filters.querySelectorAll("[name=columns]")];
    if (boxes.every(box => box.checked === Boolean(box.dataset.usual))) delete parameters.columns;
    if (event.detail.elt !== filters) return;
    delete parameters.more;
});

filters.addEventListener("change", event => {
    if (event.target.id === "sort") document.getElementById("direction-now").value = "";
    const pick = event.target.closest("[data-multi]");
    if (!pick) return;
    const words = [...pick.querySelectorAll("input:checked")].map(box => box.nextElementSibling.textContent);
    const summary = pick.querySelector("summary");
    summary.textContent = words.join(", ") || summary.dataset.all;
});

// --- ticks ---
const bar = document.getElementById("ticked");
const dialog = document.getElementById("bulk");
if (!bar || !dialog) {
    document.addEventListener("htmx:afterSettle", rememberQuery);
    return;
}
const say = dialog.dataset;
const form = document.getElementById("bulk-form");
const result = document.getElementById("bulk-result");
const action = document.getElementById("bulk-action");
const ticked = new Set();

const rows = () => [...document.querySelectorAll("#task-list tbody tr")];
const boxOf = row => row.querySelector(".tick input");
const titleOf = row => row.querySelector(".title a").textContent;
const chosenRows = () => rows().filter(row => ticked.has(row.dataset.task));
const can = (row, what) => row.dataset.can.split(" ").includes(what);
const fill = (words, ...values) => values.reduce((text, value, at) => text.replace(`{${at}}`, value), words);

function showTicks() {
    const here = rows();
    ticked.forEach(id => { if (!here.some(row => row.dataset.task === id)) ticked.delete(id); });
    here.forEach(row => { if (boxOf(row)) boxOf(row).checked = ticked.has(row.dataset.task); });
    const all = document.getElementById("tick-all");
    if (all) {
        all.checked = here.length > 0 && ticked.size === here.length;
        all.indeterminate = ticked.size > 0 && ticked.size < here.length;
    }
    bar.hidden = ticked.size === 0;
    const status = bar.querySelector("[role=status]");
    status.textContent = fill(status.dataset.words, ticked.size);
    for (const option of action.options) {
        if (option.value) option.disabled = !chosenRows().some(row => can(row, option.value));
    }
}

document.addEventListener("change", event => {
    if (event.target.id === "tick-all") {
        rows().forEach(row => event.target.checked ? ticked.add(row.dataset.task) : ticked.delete(row.dataset.task));
    } else if (event.target.matches("#task-list .tick input")) {
        const id = event.target.closest("tr").dataset.task;
        if (event.target.checked) ticked.add(id); else ticked.delete(id);
    } else return;
    showTicks();
});

bar.querySelector("[data-untick]").addEventListener("click", () => { ticked.clear(); showTicks(); });
document.addEventListener("htmx:afterSettle", () => { rememberQuery(); showTicks(); });

// --- what is to be done ---
let work = [];

action.addEventListener("change", () => {
    const what = action.value;
    if (!what) return;
    const name = action.selectedOptions[0].textContent;
    const chosen = chosenRows();
    const able = chosen.filter(row => can(row, what));
    const others = chosen.filter(row => !can(row, what));
    const seen = document.getElementById("live").dataset.commit;
    work = able.map(row => ({id: row.dataset.task, title: titleOf(row), extension: row.dataset.extension,
        coordinating: row.dataset.coordinating?.split(" ").filter(Boolean) ?? [], key: freshKey(), seen}));
    clearProblem(form);
    form.reset();
    form.dataset.action = what;
    document.getElementById("bulk-title").textContent = name;
    document.getElementById("bulk-says").textContent = fill(say.of, able.length, name);
    document.getElementById("bulk-go").textContent = `${name} (${able.length})`;
    document.getElementById("bulk-go").className = what === "CANCEL" ? "btn btn-danger" : "btn btn-primary";
    const left = document.getElementById("bulk-left-out");
    left.hidden = others.length === 0;
    left.querySelector("summary").textContent = fill(say.leftOut, others.length);
    left.querySelector("ul").replaceChildren(...others.map(row => element("li", {}, titleOf(row))));
    form.querySelectorAll("[data-for]").forEach(part => {
        const on = part.dataset.for.split(" ").includes(what);
        part.hidden = !on;
        part.querySelectorAll("input, select, textarea").forEach(field => { field.disabled = !on; });
    });
    form.hidden = false;
    result.hidden = true;
    action.value = "";
    dialog.showModal();
});

const WHERE = {
    ACKNOWLEDGE: () => "acknowledgements",
    REASSIGN: () => "reassignments",
    REQUEST_EXTENSION: () => "extension-requests",
    GRANT_EXTENSION: one => `extension-requests/${encodeURIComponent(one.extension)}/grants`,
    ACCEPT: () => "results/acceptances",
    CANCEL: () => "cancellations",
};

function body(one) {
    const json = {};
    for (const field of form.elements) {
        if (field.name && !field.disabled && field.value.trim() !== "") json[field.name] = field.value;
    }
    if (form.dataset.action === "REASSIGN") json.coordinating = one.coordinating.filter(id => id !== json.lead);
    return json;
}

async function doOne(one) {
    const url = `/api/v1/tasks/${encodeURIComponent(one.id)}/${WHERE[form.dataset.action](one)}`;
    const how = () => ({json: body(one), key: one.key, seen: one.seen});
    let answer = await send("POST", url, how());
    if (answer.status === 401 && steerlog.signInAgain && await steerlog.signInAgain()) answer = await send("POST", url, how());
    one.done = answer.ok;
    one.problem = answer.ok ? null : answer.body;
    // whoever is told of a change, and tries again, has seen it
    if (answer.body.code === "changed-meanwhile" && answer.commit) one.seen = answer.commit;
    if (answer.ok) latest = Math.max(latest, answer.body.commit ?? 0);
}

let latest = 0;

async function run(todo) {
    form.hidden = true;
    result.hidden = false;
    const [head, progress, retry] = ["h2", "progress", "[data-retry]"].map(one => result.querySelector(one));
    result.querySelector(".failures").replaceChildren();
    retry.hidden = true;
    progress.hidden = false;
    progress.max = todo.length;
    let finished = 0;
    const step = () => {
        progress.value = finished;
        head.textContent = fill(say.progress, finished, todo.length);
    };
    step();
    const waiting = [...todo];
    await Promise.all(Array.from({length: AT_ONCE}, async () => {
        while (waiting.length > 0) {
            await doOne(waiting.shift());
            finished++;
            step();
        }
    }));
    progress.hidden = true;
    tell(head, retry);
}

function tell(head, retry) {
    const failed = work.filter(one => !one.done);
    head.textContent = fill(say.done, work.length - failed.length, work.length);
    work.filter(one => one.done).forEach(one => ticked.delete(one.id));
    retry.hidden = failed.length === 0;
    if (failed.length > 0) {
        result.querySelector(".failures").replaceChildren(
            element("p", {class: "trouble", role: "alert"}, fill(say.failed, failed.length)),
            element("ul", {class: "failed"}, ...failed.map(one => element("li", {"data-task": one.id, "data-code": one.problem.code},
                element("a", {href: `/tasks/${encodeURIComponent(one.id)}`, target: "_blank", rel: "noopener"}, one.title),
                element("div", {class: "why"}, [one.problem.title, one.problem.errors?.[0]?.message ?? one.problem.detail].filter(Boolean).join(". "))))));
    }
    result.focus();
}

form.addEventListener("submit", event => {
    event.preventDefault();
    if (!form.reportValidity()) return;
    run(work);
});
form.addEventListener("invalid", event => {
    event.preventDefault();
    const missing = [...form.elements].filter(field => field.willValidate && !field.validity.valid);
    if (event.target !== missing[0]) return;
    showProblem(form, {title: steerlog.words("incomplete"),
        errors: missing.map(field => ({pointer: `/${field.name}`, message: steerlog.words("missing")}))});
}, true);
result.querySelector("[data-retry]").addEventListener("click", () => run(work.filter(one => !one.done)));

dialog.querySelectorAll("[data-close]").forEach(button => button.addEventListener("click", () => dialog.close()));
dialog.addEventListener("close", () => {
    if (latest === 0) return;
    showTicks();
    // one's own writes are seen at once, wherever one stands in the list
    const url = new URL(location.href);
    url.searchParams.set("after", latest);
    latest = 0;
    htmx.ajax("GET", url.pathname + url.search, {source: "#live", target: "#live", select: "#live", swap: "outerHTML"});
});

showTicks();
})();
