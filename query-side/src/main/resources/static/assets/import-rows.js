// How every row of an imported list was understood, with its cells to put right where they stand.
window.steerlogImport = window.steerlogImport ?? {};
(() => {
"use strict";
const {element} = steerlog;
const MOST_ROWS = 200;
const PAGES = {
    agencies: "agencies", committees: "committees", meetings: "meetings", decisions: "decisions",
    tasks: "tasks", targets: "targets", bottlenecks: "bottlenecks",
};
const say = document.getElementById("import-result").dataset;
const capital = name => name[0] + name.slice(1).toLowerCase();
const outcomeWords = outcome => say[`outcome${capital(outcome)}`] ?? outcome;
const isWrong = row => row.outcome === "REFUSED" || row.outcome === "WAITING";

function section(file, context) {
    const state = file.outcome === "RECORDED" && context.dryRun ? say.fileTried : say[`file${capital(file.outcome)}`];
    const counts = new Map();
    file.rows.forEach(row => counts.set(row.outcome, (counts.get(row.outcome) ?? 0) + 1));
    const summary = [...counts].map(([outcome, count]) => `${outcomeWords(outcome)}: ${count}`).join(" · ");
    const made = element("section", {class: "panel panel-flush panel-cards", "data-file": file.file, "data-outcome": file.outcome},
        element("div", {class: "panel-title d-flex flex-wrap gap-2 justify-content-between"},
            element("div", {}, element("h2", {class: "m-0"}, file.file),
                element("div", {class: "small quiet"}, [state, file.commit ? `${say.commit} ${file.commit}` : "", summary].filter(Boolean).join(" · "))),
            tools(file, context)));
    if (file.columns?.length) made.append(columns(file));
    if (file.problems.length) made.append(element("div", {class: "trouble m-3"}, ...file.problems.map(problemLine)));
    const notable = file.rows.filter(row => isWrong(row) || row.outcome === "DIFFERS" || row.problems.length);
    if (notable.length) made.append(table(notable, file, context));
    if (file.rows.length > notable.length) {
        const all = element("details", {class: "panel-title"}, element("summary", {}, say.allRows.replace("{0}", file.rows.length)));
        all.addEventListener("toggle", () => all.append(table(file.rows, file, context)), {once: true});
        made.append(all);
    }
    return made;
}

/** Which column of the file was taken for which. */
function columns(file) {
    return element("div", {class: "panel-title small quiet columns-read"}, `${say.columnsRead}: `,
        ...file.columns.flatMap((column, at) => [at ? "; " : "", element("span", {}, column.heading === column.name ? column.name : `“${column.heading}” → ${column.name}`)]));
}

function tools(file, {dryRun, edits, changed}) {
    const box = element("div", {class: "d-flex flex-wrap gap-2 align-items-start"});
    if (!dryRun || !file.rows.some(isWrong) || !file.columns?.length) return box;
    const errors = element("button", {type: "button", class: "btn btn-outline-secondary btn-sm", "data-errors": true}, say.download);
    errors.addEventListener("click", () => steerlogImport.download(
        `${file.kind?.toLowerCase() ?? "list"}-${say.note}.csv`, steerlogImport.wrong(file, edits[file.file], say.note)));
    box.append(errors);
    if (file.rows.some(row => row.problems.some(problem => problem.code === "column-unknown"))) {
        const drop = element("button", {type: "button", class: "btn btn-outline-secondary btn-sm", "data-drop": true}, say.dropColumns);
        drop.addEventListener("click", () => { edits[file.file] ??= {}; changed(file, true); });
        box.append(drop);
    }
    return box;
}

function table(rows, file, context) {
    const head = element("tr", {}, ...[say.row, say.outcome, say.problem, say.understood]
        .map(words => element("th", {scope: "col"}, words)));
    const body = element("tbody", {}, ...rows.slice(0, MOST_ROWS).map(row => line(row, file, context)));
    const made = element("div", {class: "scroll"}, element("table", {class: "list cards"}, element("thead", {}, head), body));
    if (rows.length > MOST_ROWS) {
        const more = element("button", {type: "button", class: "btn btn-outline-secondary btn-sm m-3"}, say.moreRows.replace("{0}", rows.length - MOST_ROWS));
        more.addEventListener("click", () => { body.append(...rows.slice(MOST_ROWS).map(row => line(row, file, context))); more.remove(); });
        made.append(more);
    }
    return made;
}

function line(row, file, context) {
    const outcome = element("td", {"data-label": say.outcome}, outcomeWords(row.outcome));
    if (row.id && PAGES[file.kind?.toLowerCase()] && row.outcome !== "REFUSED" && (file.commit || row.outcome === "UNCHANGED")) {
        outcome.append(" ", element("a", {href: `/${PAGES[file.kind?.toLowerCase()]}/${encodeURIComponent(row.id)}`}, say.open));
    }
    const understood = Object.entries(row.understood)
        .map(([column, text]) => element("div", {}, element("span", {class: "quiet"}, `${column}: `), inWords(text)));
    return element("tr", {"data-row": row.row, "data-outcome": row.outcome},
        element("td", {class: "number", "data-label": say.row}, String(row.row)), outcome,
        element("td", {"data-label": say.problem}, ...row.problems.map(problemLine), ...cells(row, file, context)),
        element("td", {"data-label": say.understood}, ...understood));
}

/** The cells that problems name are open to be put right; all of the row's others are a click away. */
function cells(row, file, context) {
    const mayFix = context.dryRun && file.columns?.length && (isWrong(row) || row.outcome === "DIFFERS") && Object.keys(row.cells ?? {}).length;
    if (!mayFix) return [];
    const known = file.columns.map(column => column.name);
    const named = known.filter(name => row.problems.some(problem => problem.column === name));
    const others = known.filter(name => !named.includes(name));
    const rest = element("details", {class: "small"}, element("summary", {}, say.otherCells));
    rest.addEventListener("toggle", () => rest.append(...others.map(name => cell(name, row, file, context))), {once: true});
    return [...named.map(name => cell(name, row, file, context)), ...(others.length ? [rest] : [])];
}

function cell(name, row, file, {edits, changed}) {
    const id = `cell-${[...file.file].reduce((sum, one) => (sum * 31 + one.codePointAt(0)) >>> 0, 7)}-${row.row}-${name}`;
    const now = edits[file.file]?.[row.row]?.[name] ?? row.cells[name] ?? "";
    const long = now.length > 60;
    const field = element(long ? "textarea" : "input", {class: "form-control form-control-sm", id, "data-cell": name, autocomplete: "off", rows: long && 3});
    field.value = now;
    field.addEventListener("input", () => {
        const ofFile = edits[file.file] ??= {};
        (ofFile[row.row] ??= {})[name] = field.value;
        changed(file, false);
    });
    return element("div", {class: "fix"}, element("label", {for: id, class: "small quiet"}, name), field);
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

steerlogImport.section = section;
})();
