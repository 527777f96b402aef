// Import: first a dry run that shows how every row was understood, cells put right where they stand, then the run.
(() => {
"use strict";
const {clearProblem, element, freshKey, send, showProblem, words} = steerlog;
const {corrected, forget, keep, keepEdits, kept, section} = steerlogImport;

const form = document.getElementById("import-form");
const result = document.getElementById("import-result");
const tryButton = document.getElementById("try");
const run = document.getElementById("run");
const state = document.getElementById("import-state");
const say = result.dataset;

// files: [{name, blob}]; edits: by file, by row, by column; report: what was answered last; key: of a run not answered
let now = {files: [], edits: {}, report: null, key: null};
let waiting = 0;

const keepNow = () => { clearTimeout(waiting); return keep({...now, list: form.elements.list.value}); };

/** What is typed is safe at once; the files, which take longer, when there is a pause. */
function later() {
    keepEdits(now.edits);
    clearTimeout(waiting);
    waiting = setTimeout(keepNow, 300);
}

const lists = files => [...files].filter(file => /\.(csv|xlsx)$/i.test(file.name));

function choose(files) {
    now = {files: lists(files).map(file => ({name: file.name, blob: file})), edits: {}, report: null, key: null};
    result.replaceChildren();
    clearProblem(form);
    showChosen();
    later();
}

function showChosen() {
    run.disabled = true;
    const place = document.getElementById("chosen");
    document.getElementById("forget").hidden = now.files.length === 0;
    place.replaceChildren(now.files.length ? element("ul", {class: "m-0 ps-3"}, ...now.files.map(file => element("li", {}, file.name)))
        : place.dataset.none);
}

// what was tried is what is run: another choice has to be tried first
form.addEventListener("change", event => {
    if (event.target.type === "file") choose([...form.elements.files.files, ...document.getElementById("folder").files]);
    else if (event.target.name === "list") { run.disabled = true; later(); }
});

document.getElementById("forget").addEventListener("click", () => {
    document.getElementById("folder").value = "";
    form.reset();
    choose([]);
    forget();
});

// --- dropped files and folders ---
const zone = document.getElementById("drop");
for (const over of ["dragenter", "dragover"]) {
    zone.addEventListener(over, event => { event.preventDefault(); zone.classList.add("over"); });
}
for (const out of ["dragleave", "drop"]) zone.addEventListener(out, () => zone.classList.remove("over"));
zone.addEventListener("drop", async event => {
    event.preventDefault();
    const entries = [...event.dataTransfer.items].map(item => item.webkitGetAsEntry?.()).filter(Boolean);
    const found = await Promise.all(entries.map(filesOf));
    choose(entries.length ? found.flat() : [...event.dataTransfer.files]);
});

async function filesOf(entry) {
    if (entry.isFile) return [await new Promise((done, failed) => entry.file(done, failed))];
    const reader = entry.createReader();
    const within = [];
    for (;;) {
        // a folder is told in portions, until one is empty
        const some = await new Promise((done, failed) => reader.readEntries(done, failed));
        if (some.length === 0) break;
        within.push(...some);
    }
    return (await Promise.all(within.map(filesOf))).flat();
}

// --- sending ---
const LISTS = {agencies: "co-quan", committees: "ban-chi-dao", meetings: "cuoc-hop", decisions: "ket-luan", tasks: "nhiem-vu", targets: "chi-tieu", bottlenecks: "diem-nghen"};

/** The chosen files; one in which something was put right goes as CSV, with all other sheets of its workbook. */
function sent() {
    const parts = [];
    for (const file of now.files) {
        const within = (now.report?.files ?? []).filter(one => one.file === file.name || one.file.startsWith(`${file.name} / `));
        if (within.some(one => now.edits[one.file]) && within.every(one => one.columns.length)) {
            for (const one of within) {
                parts.push({name: `${LISTS[one.kind.toLowerCase()]}.csv`, blob: new Blob([corrected(one, now.edits[one.file])], {type: "text/csv"})});
            }
        } else parts.push(file);
    }
    return parts;
}

async function ask(dryRun, files) {
    const body = new FormData();
    files.forEach(file => body.append("files", file.blob, file.name));
    if (form.elements.list.value.trim()) body.append("list", form.elements.list.value.trim());
    body.append("dryRun", String(dryRun));
    busy(dryRun ? say.trying : say.running);
    let answer = await send("POST", form.dataset.import, {form: body, key: dryRun ? undefined : now.key});
    if (answer.status === 401 && steerlog.signInAgain && await steerlog.signInAgain()) {
        answer = await send("POST", form.dataset.import, {form: body, key: dryRun ? undefined : now.key});
    }
    busy(null);
    return answer;
}

async function go(dryRun) {
    if (form.dataset.busy) return;
    if (now.files.length === 0) {
        showProblem(form, {title: say.noneChosen, errors: [{parameter: "files", message: say.noneChosen}]});
        return;
    }
    const files = sent();
    if (dryRun) now.key = null;
    else now.key ??= freshKey();
    await keepNow();
    const answer = await ask(dryRun, files);
    if (!answer.body.files) {
        run.disabled = !now.key;
        showProblem(form, answer.body.code === "outcome-unknown" ? {...answer.body, detail: words("unreachableDetail")} : answer.body);
        return;
    }
    clearProblem(form);
    now = {files, edits: {}, report: answer.body, key: null};
    keepEdits(now.edits);
    if (dryRun || answer.body.files.some(file => file.outcome === "REFUSED")) await keepNow();
    else await forget();
    showChosen();
    show();
}

form.addEventListener("submit", event => {
    event.preventDefault();
    go(event.submitter?.id !== "run");
});

function busy(what) {
    if (what) form.dataset.busy = "yes"; else delete form.dataset.busy;
    form.setAttribute("aria-busy", String(Boolean(what)));
    tryButton.setAttribute("aria-disabled", String(Boolean(what)));
    state.hidden = !what;
    state.querySelector("[role=status]").textContent = what ?? "";
}

// --- showing ---
function show() {
    const report = now.report;
    const context = {dryRun: report.dryRun, edits: now.edits, changed};
    result.replaceChildren(headline(report), ...report.files.map(file => section(file, context)), again());
    result.firstElementChild.focus();
    run.disabled = !report.dryRun || report.files.some(file => file.outcome === "REFUSED") || report.files.every(file => file.outcome === "UNCHANGED");
    mark();
}

/** Something was put right: it is tried again before it is run. */
function changed(file, atOnce) {
    run.disabled = true;
    later();
    mark();
    if (atOnce) go(true);
}

function mark() {
    const open = Object.keys(now.edits).length > 0;
    document.getElementById("try-again").hidden = !open;
}

function again() {
    const box = element("div", {class: "ticked", id: "try-again", hidden: true}, element("strong", {}, say.edited));
    const button = element("button", {type: "button", class: "btn btn-primary"}, tryButton.textContent);
    button.addEventListener("click", () => go(true));
    box.append(button);
    return box;
}

function headline(report) {
    const refused = report.files.some(file => file.outcome === "REFUSED");
    const same = report.files.every(file => file.outcome === "UNCHANGED");
    const said = refused ? say.refused : same ? say.unchanged : report.dryRun ? say.tried : say.ran;
    const head = element("div", {class: refused ? "trouble" : "done", role: refused ? "alert" : "status", tabindex: "-1"},
        element("strong", {}, said));
    if (!report.dryRun && !refused) {
        head.append(" ", element("a", {href: `/tasks?list=${encodeURIComponent(report.list)}`}, say.register));
    }
    return head;
}

// --- after a reload ---
kept().then(before => {
    if (!before?.files?.length || now.files.length) return;
    now = {files: before.files, edits: before.edits ?? {}, report: before.report, key: before.key};
    form.elements.list.value = before.list ?? "";
    showChosen();
    if (now.report) show();
    if (now.key) {
        showProblem(form, {title: say.unanswered, detail: say.unansweredDetail});
        run.disabled = false;
    }
});

addEventListener("beforeunload", event => { if (form.dataset.busy || Object.keys(now.edits).length) event.preventDefault(); });
})();
