// Lists as CSV: what was corrected on the page is sent, and what is wrong is downloaded, as a spreadsheet reads it.
window.steerlogImport = window.steerlogImport ?? {};
(() => {
"use strict";
const quoted = text => /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll("\"", "\"\"")}"` : text;
const line = cells => cells.map(quoted).join(",");

/** The file as it stands on the page; rows keep the numbers that they had, so that they are found again. */
function corrected(file, edits) {
    const columns = file.columns.map(column => column.name);
    const lines = Array.from({length: file.headerRow - 1}, () => "");
    lines.push(line(columns));
    for (const row of [...file.rows].filter(one => Object.keys(one.cells).length).sort((a, b) => a.row - b.row)) {
        while (lines.length < row.row - 1) lines.push("");
        lines.push(line(columns.map(name => edits?.[row.row]?.[name] ?? row.cells[name] ?? "")));
    }
    return `${lines.join("\n")}\n`;
}

/** What a spreadsheet would take for a formula is shown as the words it is. */
const harmless = text => /^[=@+\t\r]|^-(?![\d–—-])/.test(text) ? `'${text}` : text;

/** The rows in which something must be put right, with a last column that says what. */
function wrong(file, edits, note) {
    const columns = file.columns.map(column => column.name);
    const lines = [line([...columns, note])];
    for (const row of file.rows.filter(one => one.outcome === "REFUSED" || one.outcome === "WAITING")) {
        const cells = columns.map(name => harmless(edits?.[row.row]?.[name] ?? row.cells[name] ?? ""));
        const why = row.problems.map(one => (one.column ? `${one.column}: ` : "") + one.message).join(" ");
        lines.push(line([...cells, why]));
    }
    return `${lines.join("\r\n")}\r\n`;
}

function download(name, text) {
    const url = URL.createObjectURL(new Blob(["\ufeff", text], {type: "text/csv;charset=utf-8"}));
    const link = document.createElement("a");
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

Object.assign(steerlogImport, {corrected, wrong, download});
})();
