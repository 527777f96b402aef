// Import: first a dry run that shows how every row was understood, then the run.
(() => {
"use strict";
const {clearProblem, element, freshKey, send, showProblem} = steerlog;

const form = document.getElementById("import-form");
const result = document.getElementById("import-result");
const run = document.getElementById("run");
const say = result.dataset;

const PAGES = {
    agencies: "agencies", committees: "committees", meetings: "meetings", decisions: "decisions",
    tasks: "tasks", targets: "targets", bottlenecks: "bottlenecks",
};

function chosen() {
    const files = [...form.elements.files.files, ...document.getElementById("folder").files];
    return files.filter(file => /\.(csv|xlsx)$/i.test(file.name));
}

// what was tried is what is run: another choice has to be tried first
form.addEventListener("change", () => {
    run.disabled = true;
    const names = chosen().map(file => file.name);
    const place = document.getElementById("chosen");
    place.replaceChildren(names.length ? element("ul", {class: "m-0 ps-3"}, ...names.map(name => element("li", {}, name)))
        : place.dataset.none);
});

form.addEventListener("submit", async event => {
    event.preventDefault();
    if (form.dataset.busy) return;
    const dryRun = event.submitter?.id !== "run";
    const files = chosen();
    if (files.length === 0) {
        showProblem(form, {title: say.noneChosen, errors: [{parameter: "files", message: say.noneChosen}]});
        return;
    }
    const body = new FormData();
    files.forEach(file => body.append("files", file, file.name));
    if (form.elements.list.value.trim()) body.append("list", form.elements.list.value.trim());
    body.append("dryRun", String(dryRun));
    busy(true);
    const answer = await send("POST", form.dataset.import, {form: body, key: dryRun ? undefined : freshKey()});
    busy(false);
    if (!answer.body.files) {
        run.disabled = true;
        showProblem(form, answer.body);
        return;
    }
    clearProblem(form);
    show(answer.body);
    run.disabled = !dryRun || answer.body.files.some(file => file.outcome === "REFUSED")
        || answer.body.files.every(file => file.outcome === "UNCHANGED");
});

function busy(is) {
    if (is) form.dataset.busy = "yes"; else delete form.dataset.busy;
    form.setAttribute("aria-busy", String(is));
    document.getElementById("try").setAttribute("aria-disabled", String(is));
}

function show(report) {
    result.replaceChildren(headline(report), ...report.files.map(file => fileSection(file, report.dryRun)));
    result.firstElementChild.focus();
}

function headline(report) {
    const refused = report.files.some(file => file.outcome === "REFUSED");
    const same = report.files.every(file => file.outcome === "UNCHANGED");
    const words = refused ? say.refused : same ? say.unchanged : report.dryRun ? say.tried : say.ran;
    const head = element("div", {class: refused ? "trouble" : "done", role: refused ? "alert" : "status", tabindex: "-1"},
        element("strong", {}, words));
    if (!report.dryRun && !same) {
        head.append(" ", element("a", {href: "/tasks"}, say.register));
    }
    return head;
}

function fileSection(file, dryRun) {
    const state = file.outcome === "RECORDED" && dryRun ? say.fileTried
        : say[`file${file.outcome[0]}${file.outcome.slice(1).toLowerCase()}`];
    const counts = new Map();
    file.rows.forEach(row => counts.set(row.outcome, (counts.get(row.outcome) ?? 0) + 1));
    const summary = [...counts].map(([outcome, count]) => `${outcomeWords(outcome)}: ${count}`).join(" · ");
    const section = element("section", {class: "panel panel-flush panel-cards", "data-file": file.file, "data-outcome": file.outcome},
        element("div", {class: "panel-title"},
            element("h2", {class: "m-0"}, file.file),
            element("div", {class: "small quiet"}, [state, file.commit ? `${say.commit} ${file.commit}` : "", summary].filter(Boolean).join(" · "))));
    if (file.problems.length) section.append(element("div", {class: "trouble m-3"}, ...file.problems.map(problemLine)));
    const notable = file.rows.filter(row => row.outcome === "REFUSED" || row.outcome === "DIFFERS" || row.problems.length);
    if (notable.length) section.append(table(notable, file));
    if (file.rows.length > notable.length) {
        section.append(element("details", {class: "panel-title"},
            element("summary", {}, say.allRows.replace("{0}", file.rows.length)), table(file.rows, file)));
    }
    return section;
}

function table(rows, file) {
    const head = element("tr", {}, ...[say.row, say.outcome, say.problem, say.understood]
        .map(words => element("th", {scope: "col"}, words)));
    return element("div", {class: "scroll"},
        element("table", {class: "list cards"}, element("thead", {}, head),
            element("tbody", {}, ...rows.map(row => line(row, file)))));
}

function line(row, file) {
    const outcome = element("td", {"data-label": say.outcome}, outcomeWords(row.outcome));
    if (row.id && PAGES[file.kind] && row.outcome !== "REFUSED" && file.commit) {
        outcome.append(" ", element("a", {href: `/${PAGES[file.kind]}/${encodeURIComponent(row.id)}`}, say.open));
    }
    const understood = Object.entries(row.understood)
        .map(([column, text]) => element("div", {}, element("span", {class: "quiet"}, `${column}: `), inWords(text)));
    return element("tr", {"data-row": row.row, "data-outcome": row.outcome},
        element("td", {class: "number", "data-label": say.row}, String(row.row)), outcome,
        element("td", {"data-label": say.problem}, ...row.problems.map(problemLine)),
        element("td", {"data-label": say.understood}, ...understood));
}

function problemLine(problem) {
    const made = element("div", {"data-code": problem.code});
    if (problem.column) made.append(element("b", {}, `${say.column} ${problem.column}: `));
    made.append(problem.message);
    if (problem.read) made.append(element("div", {class: "small"}, `${say.read}: “${problem.read}”`));
    if (problem.accepted?.length) {
        made.append(element("div", {class: "small quiet"}, `${say.accepted}: ${problem.accepted.join("; ")}`));
    }
    return made;
}

/** What programs read, as people read it: constants by their words, days and numbers in their usual form. */
function inWords(text) {
    const constant = document.querySelector(`#constants [data-constant="${CSS.escape(text)}"]`);
    if (constant) return constant.textContent;
    const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    if (day) return `${day[3]}/${day[2]}/${day[1]}`;
    const number = /^(-?\d+)(?:\.(\d+))?$/.exec(text);
    if (!number) return text;
    const [group, mark] = document.documentElement.lang === "vi" ? [".", ","] : [",", "."];
    return number[1].replace(/\B(?=(\d{3})+$)/g, group) + (number[2] ? mark + number[2] : "");
}

const outcomeWords = outcome => say[`outcome${outcome[0]}${outcome.slice(1).toLowerCase()}`] ?? outcome;
})();
