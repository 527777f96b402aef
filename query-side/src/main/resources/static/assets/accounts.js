// The administrator's list of accounts.
(() => {
"use strict";
const {element, send, showProblem} = steerlog;

const place = document.getElementById("accounts");
const say = place.dataset;
const roleWords = role => document.querySelector(`#role-words [data-role="${CSS.escape(role)}"]`)?.textContent ?? role;
const agencyWords = id => document.querySelector(`#agency-words [data-agency="${CSS.escape(id)}"]`)?.textContent ?? id;

async function list() {
    const answer = await send("GET", say.accounts);
    place.querySelectorAll(".scroll, .empty").forEach(old => old.remove());
    if (!answer.ok) {
        showProblem(place, answer.body);
        return;
    }
    const head = element("tr", {}, ...[say.name, say.display, say.role, say.agency, say.state, ""]
        .map(words => element("th", {scope: "col"}, words)));
    place.append(element("div", {class: "scroll"}, element("table", {class: "list cards"},
        element("thead", {}, head), element("tbody", {}, ...answer.body.map(line)))));
}

function line(account) {
    const state = [account.disabled ? say.disabled : say.active, account.mustChangePassword ? say.mustChange : ""];
    return element("tr", {"data-account": account.name},
        element("td", {class: "title"}, account.name),
        element("td", {"data-label": say.display}, account.displayName),
        element("td", {"data-label": say.role}, roleWords(account.role)),
        element("td", {"data-label": say.agency}, account.agency ? agencyWords(account.agency) : ""),
        element("td", {"data-label": say.state}, state.filter(Boolean).join("; ")),
        element("td", {}, element("div", {class: "d-flex flex-wrap gap-1"},
            button(account, say.reset, "password-resets"),
            account.disabled ? button(account, say.enable, "enable") : button(account, say.disable, "disable"))));
}

function button(account, words, what) {
    const made = element("button", {type: "button", class: "btn btn-outline-secondary btn-sm", "data-what": what}, words);
    made.addEventListener("click", async () => {
        made.disabled = true;
        const answer = await send("POST", `${say.accounts}/${encodeURIComponent(account.id)}/${what}`);
        made.disabled = false;
        if (!answer.ok) {
            showProblem(place, answer.body);
            return;
        }
        await list();
        if (answer.body.password) showPasswords([{name: account.name, password: answer.body.password}], place);
    });
    return made;
}

function showPasswords(made, where) {
    where.querySelectorAll(".trouble, [data-passwords]").forEach(old => old.remove());
    const box = element("div", {class: "done m-3", role: "status", tabindex: "-1", "data-passwords": true},
        ...made.map(({name, password}) => element("div", {}, `${say.passwordFor.replace("{0}", name)} `,
            element("code", {class: "fs-5", "data-password-of": name}, password))),
        element("div", {class: "small"}, say.once));
    where.prepend(box);
    box.focus();
}

document.addEventListener("steerlog:done", event => {
    const body = event.detail;
    if (event.target.id === "new-account-form") {
        event.target.reset();
        delete event.target.dataset.key;
        list().then(() => showPasswords([{name: body.account.name, password: body.password}], place));
    } else if (event.target.id === "samples-form") {
        document.getElementById("sample-data").hidden = true;
        rereadAgencies().then(list).then(() => showPasswords(body.users, place));
    }
});

/** The samples bring agencies that this page does not know yet. */
async function rereadAgencies() {
    const answer = await fetch(location.pathname, {headers: {"Accept": "text/html"}});
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const id of ["agency-words", "new-account-agency"]) {
        document.getElementById(id).replaceWith(page.getElementById(id));
    }
}

async function offerSamples() {
    const section = document.getElementById("sample-data");
    const answer = await send("GET", section.dataset.samples);
    section.hidden = !answer.ok || answer.body.loaded;
}

list();
offerSamples();
})();
