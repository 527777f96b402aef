// The page of one meeting: one document may announce several conclusions.
(() => {
"use strict";
const {clearProblem, freshKey, send, showProblem, words} = steerlog;

/** The same request for each of several things, one after the other; what was recorded is not sent again. */
document.addEventListener("submit", async event => {
    const form = event.target.closest("form[data-each]");
    if (!form) return;
    event.preventDefault();
    if (form.dataset.busy) return;
    form.dataset.busy = "yes";
    const ids = form.dataset.ids.split(" ");
    const json = Object.fromEntries([...new FormData(form)].filter(([, value]) => value.trim()));
    let commit = 0;
    let done = 0;
    let failed = null;
    for (const id of ids) {
        const answer = await send("POST", form.dataset.each.replace("{id}", encodeURIComponent(id)), {json, key: freshKey()});
        if (answer.ok) { commit = answer.body.commit; done++; }
        else if (answer.body.code === "nothing-changes") done++;
        else { failed = answer.body; break; }
    }
    delete form.dataset.busy;
    if (failed) {
        showProblem(form, failed);
        if (done) form.querySelector(".trouble").append(form.dataset.some.replace("{0}", done).replace("{1}", ids.length));
        return;
    }
    clearProblem(form);
    try { sessionStorage.setItem("told", form.dataset.told || words("done")); } catch { /* shown all the same */ }
    const url = new URL(location.href);
    url.hash = "";
    if (commit) url.searchParams.set("after", commit);
    location.assign(url);
});
})();
